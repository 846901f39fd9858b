package care.training.check.cases;

import care.training.ban.Bans;
import care.training.check.CheckPurpose;
import care.training.check.CheckView;
import care.training.kernel.CurrentCaller;
import care.training.kernel.FieldCipher;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Json;
import care.training.ledger.AuditTrail;
import care.training.registry.People;
import care.training.registry.PersonName;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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
    @PersistenceContext
    private EntityManager database;

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

    /** A check as it was asked: the document whole. */
    private record Asked(IdentityDocument document, String name, String organization, CheckPurpose purpose) {}

    /** With candidates, steps and all names. */
    CaseView whole(MatchCase opened, Map<UUID, Boolean> candidates, List<CaseDecision> decisions, long asMany) {
        Asked asked = asked(List.of(opened)).get(opened.checkId());
        recordLooks(List.of(opened), Map.of(opened.checkId(), asked));
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
        Map<UUID, Asked> asked = asked(cases);
        recordLooks(cases, asked);
        return cases.stream()
                .map(opened -> view(
                        opened,
                        asked.get(opened.checkId()),
                        List.of(),
                        List.of(),
                        proposals.containsKey(opened.id()) ? List.of(proposals.get(opened.id())) : List.of(),
                        0))
                .toList();
    }

    private void recordLooks(List<MatchCase> cases, Map<UUID, Asked> asked) {
        audit.viewed(
                cases.stream()
                        .map(opened -> new AuditTrail.Look(
                                null,
                                cipher.lookupKey(asked.get(opened.checkId()).document()),
                                "possible match " + opened.number()))
                        .toList(),
                "CASE");
    }

    private CaseView view(
            MatchCase opened,
            Asked asked,
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
        Asked asked = asked(List.of(opened)).get(opened.checkId());
        return new CheckView.Subject(asked.document().type(), asked.document().number(), asked.name());
    }

    private Map<UUID, Asked> asked(List<MatchCase> cases) {
        List<?> rows = database.createNativeQuery(
                        "select id, subject_cipher, organization, purpose from credential_check where id in (:checks)")
                .setParameter("checks", cases.stream().map(MatchCase::checkId).toList())
                .getResultList();
        Map<UUID, Asked> asked = new HashMap<>();
        rows.stream().map(Object[].class::cast).forEach(row -> {
            UUID check = (UUID) row[0];
            CheckView.Subject subject = Json.read(cipher.decrypt((byte[]) row[1], check), CheckView.Subject.class);
            asked.put(
                    check,
                    new Asked(
                            new IdentityDocument(subject.documentType(), subject.documentNumber()),
                            subject.name(),
                            (String) row[2],
                            CheckPurpose.valueOf((String) row[3])));
        });
        return asked;
    }
}
