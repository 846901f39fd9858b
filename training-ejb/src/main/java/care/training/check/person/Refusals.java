package care.training.check.person;

import care.training.check.CheckRules;
import care.training.check.CheckView;
import care.training.check.Checks;
import care.training.kernel.CurrentCaller;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.ledger.Ledger;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An employer that refuses somebody after a check tells her so in writing, with her right to a review. */
@Stateless
@RolesAllowed(Roles.EMPLOYER)
public class Refusals {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Checks checks;

    @Inject
    private RefusalNotices notices;

    @Inject
    private CheckRules rules;

    @Inject
    private Ledger ledger;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * Issues the notice: once for a check, and for good. Problems: NOT_FOUND, INVALID_INPUT without a reason,
     * REFUSAL_REASON_DIFFERS where the answer does not bear it out, REFUSAL_ALREADY_ISSUED.
     */
    public RefusalNotice issue(UUID checkId, RefusalReason reason) {
        CheckView check = checks.get(checkId);
        if (reason == null) {
            throw Problem.invalid("reason", ProblemCode.REQUIRED);
        }
        if (!reason.fits(check)) {
            throw new Problem(ProblemCode.REFUSAL_REASON_DIFFERS).about("reason");
        }
        RefusalNotice notice = new RefusalNotice(
                UUID.randomUUID(),
                checkId,
                reason,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                rules.reviewUntil(LocalDate.now(clock)));
        keep(notice);
        ledger.append("REFUSAL_ISSUED", notice.id(), RefusalNotice.statement(checkId, reason, notice.issuedAt()));
        return notice;
    }

    private void keep(RefusalNotice notice) {
        int kept = database.createNativeQuery("""
                        insert into refusal_notice (id, check_id, organization, reason, issued_by, issued_at, review_until)
                        values (:id, :check, :organization, :reason, :by, :at, :until)
                        on conflict on constraint one_refusal_per_check do nothing""")
                .setParameter("id", notice.id())
                .setParameter("check", notice.check())
                .setParameter("organization", caller.requireOrganization().value())
                .setParameter("reason", notice.reason().name())
                .setParameter("by", caller.subject())
                .setParameter("at", notice.issuedAt())
                .setParameter("until", notice.reviewUntil())
                .executeUpdate();
        if (kept == 0) {
            throw new Problem(ProblemCode.REFUSAL_ALREADY_ISSUED);
        }
    }

    /** The notice that was issued after a check of the caller's organization. Problems: NOT_FOUND (no such check). */
    public Optional<RefusalNotice> of(UUID checkId) {
        checks.get(checkId);
        return notices.of(List.of(checkId)).values().stream().findFirst();
    }
}
