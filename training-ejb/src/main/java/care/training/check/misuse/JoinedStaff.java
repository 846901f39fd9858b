package care.training.check.misuse;

import care.training.kernel.SocialCreditCode;
import care.training.ledger.AuditTrail;
import care.training.registry.employment.StaffFiled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Whoever is put on a staff is watched from then on, and an alert says at once what the list has of her: it is as good as a
 * check, counts as one of the employer's day, and stands in the audit trail.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class JoinedStaff {
    @Inject
    private Admission admission;

    @Inject
    private AuditTrail audit;

    /** Problems: CHECKS_USED_UP, CHECKS_STOPPED; then she is not filed. */
    void joined(@Observes StaffFiled filed) {
        if (filed.joined()) {
            admission.admit(new SocialCreditCode(filed.organization()), 1);
            audit.viewed(filed.personId(), "EMPLOYMENT", "put on the staff and watched");
        }
    }
}
