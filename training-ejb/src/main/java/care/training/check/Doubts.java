package care.training.check;

import care.training.ban.Reach;
import care.training.ban.match.Match;
import care.training.check.cases.CaseVerdict;
import care.training.check.cases.Doubt;
import care.training.check.cases.KeptVerdict;
import care.training.check.cases.KeptVerdicts;
import care.training.check.cases.MatchCase;
import care.training.kernel.PlatformClock;
import care.training.kernel.SocialCreditCode;
import care.training.registry.names.NameKeys;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bans that possibly mean somebody: settled by what officials decided before, else a case for them. */
@Dependent
public class Doubts {
    /** The unit separator: no name has it. */
    private static final String BETWEEN = "\u001f";

    @Inject
    private KeptVerdicts verdicts;

    @Inject
    private CheckRules rules;

    /**
     * What a check came to.
     *
     * @param doubts what is possible still
     * @param kept what a case has settled, by the ban's id
     */
    public record Weighed(Weighing weighing, List<Doubt> doubts, Map<UUID, KeptVerdict> kept) {}

    /**
     * Somebody asked about.
     *
     * @param documents keyed hashes of all her known documents
     * @param employer who asks
     */
    public record Asked(
            Collection<Weighing.Candidate> candidates,
            Weighing.Subject subject,
            Collection<byte[]> documents,
            SocialCreditCode employer) {}

    /** Each of those asked about, in their order; what was decided before is asked for once. */
    public List<Weighed> weigh(List<Asked> people) {
        List<List<Doubt>> doubts = people.stream().map(Doubts::inDoubt).toList();
        Map<Doubt, KeptVerdict> kept =
                verdicts.of(doubts.stream().flatMap(List::stream).distinct().toList());
        return IntStream.range(0, people.size())
                .mapToObj(at -> weighed(people.get(at), doubts.get(at), kept))
                .toList();
    }

    private static List<Doubt> inDoubt(Asked asked) {
        Weighing first = Weighing.of(asked.candidates(), asked.subject(), asked.employer());
        return asked.candidates().stream()
                .filter(candidate -> first.matches().get(candidate.ban().id()) == Match.POSSIBLE)
                .map(candidate -> doubt(candidate, asked.subject(), asked.documents(), asked.employer()))
                .toList();
    }

    private static Weighed weighed(Asked asked, List<Doubt> doubts, Map<Doubt, KeptVerdict> known) {
        Map<UUID, KeptVerdict> kept =
                doubts.stream().filter(known::containsKey).collect(Collectors.toMap(Doubt::ban, known::get));
        Map<UUID, CaseVerdict> decided = kept.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().verdict()));
        Weighing weighing = Weighing.of(asked.candidates(), asked.subject(), asked.employer(), decided);
        return new Weighed(
                weighing,
                doubts.stream()
                        .filter(doubt -> weighing.matches().get(doubt.ban()) == Match.POSSIBLE)
                        .toList(),
                kept);
    }

    /** Opens a case wherever somebody must look, and keeps which cases decided; the answers are kept already. */
    void keep(Collection<Answered> answers) {
        verdicts.applied(answers.stream()
                .collect(Collectors.toMap(Answered::id, one -> one.weighed().kept())));
        verdicts.open(answers.stream()
                .filter(one -> one.answer().caseNumber() != null)
                .map(this::opened)
                .toList());
    }

    private KeptVerdicts.Opened opened(Answered one) {
        CheckReceipt answer = one.answer();
        LocalDate today = LocalDate.ofInstant(answer.checkedAt(), PlatformClock.ZONE);
        return new KeptVerdicts.Opened(
                new MatchCase(answer.caseNumber(), answer.id(), answer.checkedAt(), rules.caseDueOn(today)),
                one.weighed().doubts());
    }

    static Doubt doubt(
            Weighing.Candidate candidate,
            Weighing.Subject subject,
            Collection<byte[]> documents,
            SocialCreditCode employer) {
        boolean exact = candidate.ban().certainly(subject.against(candidate.ban()), subject.born()) == Match.CONFIRMED;
        String facts = String.join(
                "\n",
                candidate.ban().id().toString(),
                candidate.ban().document().name(),
                String.valueOf(candidate.ban().born()),
                String.valueOf(candidate.ban().institution()),
                exactly(candidate.ban().names()),
                // whether a decision about one institution concerns the one that asks is that one's alone
                candidate.reach() == Reach.EVERY_EMPLOYER ? "" : employer.value(),
                documents.stream().map(HexFormat.of()::formatHex).sorted().collect(Collectors.joining(",")),
                String.valueOf(subject.born()),
                exactly(subject.against(candidate.ban())));
        return new Doubt(candidate.ban().id(), exact, facts);
    }

    /** The same for every writing of the same names, in whatever order. */
    private static String exactly(Collection<NameKeys> names) {
        return names.stream().map(NameKeys::exact).distinct().sorted().collect(Collectors.joining(BETWEEN));
    }
}
