package care.training.check;

import care.training.ban.BanRules;
import care.training.ban.match.BanList;
import care.training.ban.match.ListReading;
import care.training.ban.match.ListedBan;
import care.training.ban.match.Sought;
import care.training.certification.CertificateSummary;
import care.training.certification.Certificates;
import care.training.check.person.Withdrawals;
import care.training.kernel.CurrentCaller;
import care.training.kernel.FieldCipher;
import care.training.kernel.IdentityDocument;
import care.training.kernel.PlatformClock;
import care.training.kernel.Problem;
import care.training.kernel.Roles;
import care.training.kernel.SocialCreditCode;
import care.training.ledger.ReceiptSigner;
import care.training.registry.known.KnownPeople;
import care.training.registry.known.KnownPerson;
import care.training.registry.names.NameBook;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Checks in one transaction: the list is read, the answers decided, signed, kept and recorded, or none of it. One check and
 * hundreds go the same way; together they ask the database no more often than one alone.
 */
@Stateless
@RolesAllowed(Roles.EMPLOYER)
public class Checking {
    /** The employer must not wait longer on any one thing for an answer that may not come. */
    private static final String PATIENCE = "3000ms";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private KnownPeople people;

    @Inject
    private BanList list;

    @Inject
    private NameBook names;

    @Inject
    private BanRules bans;

    @Inject
    private CheckRules rules;

    @Inject
    private Doubts doubts;

    @Inject
    private Withdrawals withdrawals;

    @Inject
    private Certificates certificates;

    @Inject
    private ReceiptSigner signer;

    @Inject
    private CheckRecords records;

    @Inject
    private FieldCipher cipher;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** A decided question that is not yet signed. */
    private record Decided(Question question, Inquiry inquiry, Doubts.Weighed weighed, CheckIdentity identity) {}

    /** The caller's questions. Problems: those of {@link #answerAll}. */
    public List<CheckView> answer(List<NewCheck> asked) {
        SocialCreditCode employer = caller.requireOrganization();
        return answerAll(asked.stream()
                .map(one -> new Question(one, employer, caller.subject()))
                .toList());
    }

    /**
     * The answers to many questions, in their order; each is what it would be alone. Problems: COULD_NOT_CHECK; INVALID_INPUT
     * where a document is of somebody not born yet, AUTHORISATION_WITHDRAWN; then no question is answered.
     *
     * @param questions of employers who may check, which whoever calls has made sure of
     */
    public List<CheckView> answerAll(List<Question> questions) {
        List<NewCheck> asked = questions.stream().map(Question::asked).toList();
        requireBorn(asked);
        limitWaiting();
        List<Inquiry> inquiries = inquiries(asked);
        requireStanding(questions, inquiries);
        ListReading reading = list.read(inquiries.stream()
                .map(inquiry -> new Sought(inquiry.documents(), inquiry.hers().all()))
                .toList());
        List<Decided> decided = decide(questions, inquiries, reading);
        Map<UUID, List<CertificateSummary>> credentials = credentials(decided);
        List<Answered> answers =
                decided.stream().map(one -> signed(one, credentials, reading)).toList();
        records.keep(answers);
        return answers.stream().map(Answered::view).toList();
    }

    private void requireBorn(List<NewCheck> asked) {
        LocalDate today = LocalDate.now(clock);
        try {
            asked.forEach(one -> one.document().requireBornBy(today));
        } catch (Problem unborn) {
            throw unborn.within("subject");
        }
    }

    /** Nor for the database to compile, or to plan once more, what it then reads by an index in less than a millisecond. */
    private void limitWaiting() {
        database.createNativeQuery(
                        "select set_config('statement_timeout', :patience, true) || set_config('jit', 'off', true)"
                                + " || set_config('plan_cache_mode', 'force_generic_plan', true)",
                        String.class)
                .setParameter("patience", PATIENCE)
                .getSingleResult();
    }

    private List<Inquiry> inquiries(List<NewCheck> asked) {
        Map<IdentityDocument, KnownPerson> holders =
                people.holders(asked.stream().map(NewCheck::document).distinct().toList());
        return asked.stream()
                .map(one -> Inquiry.of(one, holders.get(one.document()), cipher.lookupKey(one.document()), names))
                .toList();
    }

    /** Problems: AUTHORISATION_WITHDRAWN. */
    private void requireStanding(List<Question> questions, List<Inquiry> inquiries) {
        withdrawals.requireStanding(IntStream.range(0, inquiries.size())
                .filter(at -> inquiries.get(at).asked().legalBasis() == CheckBasis.AUTHORISATION)
                .mapToObj(at -> new Withdrawals.Basis(
                        questions.get(at).employer().value(),
                        inquiries.get(at).asked().authorisation(),
                        inquiries.get(at).documents()))
                .toList());
    }

    private List<Decided> decide(List<Question> questions, List<Inquiry> inquiries, ListReading reading) {
        List<Doubts.Weighed> weighed = doubts.weigh(IntStream.range(0, inquiries.size())
                .mapToObj(at -> asked(
                        inquiries.get(at),
                        reading.bans().get(at),
                        questions.get(at).employer()))
                .toList());
        return IntStream.range(0, inquiries.size())
                .mapToObj(at -> new Decided(
                        questions.get(at),
                        inquiries.get(at),
                        weighed.get(at),
                        inquiries.get(at).identity(weighed.get(at).weighing())))
                .toList();
    }

    private Doubts.Asked asked(Inquiry inquiry, List<ListedBan> found, SocialCreditCode employer) {
        return new Doubts.Asked(
                found.stream()
                        .map(ban -> new Weighing.Candidate(ban, bans.reach(ban.scope())))
                        .toList(),
                inquiry.hers(),
                inquiry.documents(),
                employer);
    }

    private Map<UUID, List<CertificateSummary>> credentials(List<Decided> decided) {
        return certificates.ofPeople(decided.stream()
                .filter(one -> one.identity() == CheckIdentity.MATCHED)
                .map(one -> one.inquiry().personId())
                .distinct()
                .toList());
    }

    private Answered signed(Decided one, Map<UUID, List<CertificateSummary>> credentials, ListReading reading) {
        CheckReceipt answer = receipt(one, credentials, reading);
        return new Answered(
                one.question(),
                one.inquiry(),
                one.weighed(),
                answer,
                signer.sign(CheckReceipt.RECORDED, answer.id(), answer.content()));
    }

    private CheckReceipt receipt(Decided one, Map<UUID, List<CertificateSummary>> credentials, ListReading reading) {
        NewCheck asked = one.inquiry().asked();
        Instant at = asKept(reading.at());
        LocalDate today = LocalDate.ofInstant(at, PlatformClock.ZONE);
        CheckOutcome outcome = CheckOutcome.of(one.weighed().weighing().gravest());
        String caseNumber = outcome == CheckOutcome.POSSIBLE_MATCH ? CaseNumber.random(today) : null;
        return new CheckReceipt(
                CheckReceipt.KIND,
                UUID.randomUUID(),
                one.question().employer(),
                new CheckView.Subject(
                        asked.document().type(),
                        asked.document().masked(),
                        asked.name().text()),
                asked.purpose(),
                asked.legalBasis(),
                outcome,
                one.weighed().weighing().objected(),
                one.identity(),
                caseNumber,
                one.identity() == CheckIdentity.MATCHED
                        ? credentials.getOrDefault(one.inquiry().personId(), List.of())
                        : List.of(),
                at,
                reading.epoch(),
                at,
                rules.reviewDueOn(today),
                outcome.caveat(asked.language(), caseNumber));
    }

    /** As exact as the database keeps it, so that what is signed and what is kept are the same. */
    private static Instant asKept(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }
}
