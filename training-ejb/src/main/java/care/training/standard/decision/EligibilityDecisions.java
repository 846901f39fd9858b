package care.training.standard.decision;

import care.training.kernel.CurrentCaller;
import care.training.kernel.Level;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.kernel.SocialCreditCode;
import care.training.ledger.AuditTrail;
import care.training.ledger.Ledger;
import care.training.registry.People;
import care.training.standard.Decided;
import care.training.standard.Eligibility;
import care.training.standard.Standards;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Keeps the decisions that something rests on, and takes them again for whoever audits them. */
@Stateless
public class EligibilityDecisions {
    static final String DECIDED = "ELIGIBILITY_DECIDED";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Standards standards;

    @Inject
    private People people;

    @Inject
    private Ledger ledger;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * Keeps a decision in the transaction of what rests on it.
     *
     * @param way the one that she enters by
     * @param reference what rests on it
     */
    @RolesAllowed({Roles.CAREGIVER, Roles.COLLEGE, Roles.ASSOCIATION})
    public void keep(Decided decided, String way, DecisionCause cause, UUID reference) {
        DecisionRecord kept = new DecisionRecord(decided, way, cause, reference);
        kept.decidedBy(
                caller.subject(),
                cause == DecisionCause.ENTRY
                        ? caller.organization().map(SocialCreditCode::value).orElse(null)
                        : null,
                clock.instant());
        database.persist(kept);
        database.flush();
        ledger.append(DECIDED, kept.id(), kept.content());
    }

    /** The latest first. */
    @RolesAllowed(Roles.AUDITOR)
    public Page<DecisionLine> list(int page, int size) {
        List<DecisionLine> items = database.createQuery(
                        "select d from DecisionRecord d order by d.decidedAt desc, d.id", DecisionRecord.class)
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultStream()
                .map(DecisionRecord::line)
                .toList();
        return new Page<>(
                items,
                database.createQuery("select count(d) from DecisionRecord d", Long.class)
                        .getSingleResult());
    }

    /** One of them, taken again by the rules of then. Problems: NOT_FOUND. */
    @RolesAllowed(Roles.AUDITOR)
    public AuditedDecision audited(UUID id) {
        DecisionRecord kept = id == null ? null : database.find(DecisionRecord.class, id);
        if (kept == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        audit.viewed(kept.personId(), "ELIGIBILITY_DECISION", "audit of a decision");
        return new AuditedDecision(
                kept.line(),
                people.get(kept.personId()).name(),
                people.maskedDocument(kept.personId()),
                kept.facts(),
                kept.answer(),
                again(kept).agreesWith(kept.answer()),
                ledger.confirms(DECIDED, kept.id(), kept.content()));
    }

    /** By the very text of the rules of then, whatever was corrected since. */
    private StoredAnswer again(DecisionRecord kept) {
        return StoredAnswer.of(
                Eligibility.decide(kept.facts(), standards.of(kept.standard()), Level.of(kept.level()), kept.on()));
    }
}
