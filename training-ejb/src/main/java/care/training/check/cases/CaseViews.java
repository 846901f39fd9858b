package care.training.check.cases;

import care.training.ban.Bans;
import care.training.check.CheckView;
import care.training.kernel.CurrentCaller;
import care.training.kernel.FieldCipher;
import care.training.ledger.AuditTrail;
import care.training.registry.People;
import care.training.registry.PersonName;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts cases together as officials see them; that they looked at whoever was asked about is recorded. */
@Dependent
class CaseViews {
    @Inject
    private CaseSubjects subjects;

    @Inject
    private Bans bans;

    @Inject
    private People people;

    @Inject
    private AuditTrail audit;

    @Inject
    private FieldCipher cipher;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** With candidates, steps and all names. */
    CaseView whole(MatchCase opened, Map<UUID, Boolean> candidates, List<CaseDecision> decisions, long asMany) {
        CaseSubjects.Asked asked = subjects.of(List.of(opened)).get(opened.id());
        recordLooks(List.of(opened), Map.of(opened.id(), asked));
        List<String> names = people.find(asked.document()).map(person -> people.names(person.id())).stream()
                .flatMap(List::stream)
                .map(PersonName::text)
                .toList();
        List<CaseView.Candidate> weighed = candidates.entrySet().stream()
                .map(candidate -> new CaseView.Candidate(bans.get(candidate.getKey()), candidate.getValue()))
                .toList();
        return view(opened, asked, names, weighed, decisions, asMany);
    }

    /** Many, with what waits for a second official only. */
    List<CaseView> many(List<MatchCase> cases, Collection<CaseDecision> waiting) {
        if (cases.isEmpty()) {
            return List.of();
        }
        Map<UUID, CaseDecision> proposals = new HashMap<>();
        waiting.forEach(decision -> proposals.put(decision.caseId(), decision));
        Map<UUID, CaseSubjects.Asked> asked = subjects.of(cases);
        recordLooks(cases, asked);
        return cases.stream()
                .map(opened -> view(
                        opened,
                        asked.get(opened.id()),
                        List.of(),
                        List.of(),
                        proposals.containsKey(opened.id()) ? List.of(proposals.get(opened.id())) : List.of(),
                        0))
                .toList();
    }

    private void recordLooks(List<MatchCase> cases, Map<UUID, CaseSubjects.Asked> asked) {
        audit.viewed(
                cases.stream()
                        .map(opened -> new AuditTrail.Look(
                                asked.get(opened.id()).person(),
                                cipher.lookupKey(asked.get(opened.id()).document()),
                                "possible match " + opened.number()))
                        .toList(),
                "CASE");
    }

    private CaseView view(
            MatchCase opened,
            CaseSubjects.Asked asked,
            List<String> names,
            List<CaseView.Candidate> candidates,
            List<CaseDecision> decisions,
            long asMany) {
        return new CaseView(
                opened.number(),
                opened.state(decisions.stream().anyMatch(CaseDecision::isOpen)),
                opened.openedAt(),
                opened.dueOn(),
                opened.isOverdue(LocalDate.now(clock)),
                opened.verdictAt(),
                new CaseView.Subject(
                        asked.document().type(),
                        asked.document().masked(),
                        asked.name(),
                        names,
                        asked.document().birthDate().orElse(null)),
                asked.organization(),
                asked.purpose(),
                candidates,
                decisions.stream()
                        .map(decision -> decision.view(caller.subject()))
                        .toList(),
                asMany);
    }

    /** Whoever was asked about, by the whole document; callers say in the audit trail why they read it. */
    CheckView.Subject subject(MatchCase opened) {
        CaseSubjects.Asked asked = subjects.of(List.of(opened)).get(opened.id());
        return new CheckView.Subject(asked.document().type(), asked.document().number(), asked.name());
    }
}
