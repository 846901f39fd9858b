package care.training.certification.validity.renewal;

import care.training.certification.validity.HeldTerm;
import care.training.certification.validity.HeldTerms;
import care.training.kernel.CurrentCaller;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.RequiredText;
import care.training.kernel.Roles;
import care.training.ledger.AuditTrail;
import care.training.ledger.Ledger;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The association looks at what shows a renewal exam, and decides. */
@Stateless
@RolesAllowed(Roles.ASSOCIATION)
public class RenewalDesk {
    private static final int LONGEST_REASON = 500;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private HeldTerms terms;

    @Inject
    private Renewing renewing;

    @Inject
    private Ledger ledger;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** What waits, the oldest first. */
    public Page<RenewalCase> waiting(int page, int size) {
        String which = " from ValidityRequest r where r.state = :waiting";
        List<RenewalCase> found = database.createQuery(
                        "select r" + which + " order by r.askedAt, r.id", ValidityRequest.class)
                .setParameter("waiting", RequestState.WAITING)
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultStream()
                .map(this::view)
                .toList();
        long total = database.createQuery("select count(r)" + which, Long.class)
                .setParameter("waiting", RequestState.WAITING)
                .getSingleResult();
        return new Page<>(found, total);
    }

    /** Problems: NOT_FOUND. */
    public RenewalCase get(UUID id) {
        ValidityRequest asked = find(id);
        audit.viewed(asked.personId(), "RENEWAL", "request for a further term");
        return view(asked);
    }

    /** Problems: NOT_FOUND, RENEWAL_DECIDED, PROPOSER_CANNOT_APPROVE, RENEWAL_NOT_OPEN. */
    public RenewalCase grant(UUID id) {
        HeldTerm held = renewing.hold(find(id).subjectId());
        ValidityRequest asked = locked(id);
        asked.grant(caller.subject(), clock.instant());
        renewing.grant(asked, held, caller.subject(), clock.instant());
        database.flush();
        return view(asked);
    }

    /**
     * Problems: NOT_FOUND, RENEWAL_DECIDED, PROPOSER_CANNOT_APPROVE, INVALID_INPUT (reason).
     *
     * @param reason for the holder to read, at most {@value #LONGEST_REASON} characters
     */
    public RenewalCase refuse(UUID id, String reason) {
        String why = RequiredText.of("reason", reason, LONGEST_REASON);
        ValidityRequest asked = locked(id);
        asked.refuse(why, caller.subject(), clock.instant());
        database.flush();
        ledger.append("VALIDITY_REFUSED", asked.id(), asked.statement().getBytes(StandardCharsets.UTF_8));
        return view(asked);
    }

    private ValidityRequest find(UUID id) {
        ValidityRequest asked = database.find(ValidityRequest.class, id);
        if (asked == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return asked;
    }

    /** As it stands now that nobody else is at it. */
    private ValidityRequest locked(UUID id) {
        ValidityRequest asked = find(id);
        database.refresh(asked);
        return asked;
    }

    private RenewalCase view(ValidityRequest asked) {
        HeldTerm held = terms.findAny(asked.subjectId()).orElseThrow();
        return new RenewalCase(
                asked.view(),
                held.kind(),
                held.name(),
                held.number(),
                held.occupation(),
                held.from(),
                renewing.standing(held, LocalDate.now(clock)),
                asked.mayBeDecidedBy(caller.subject()));
    }
}
