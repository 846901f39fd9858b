package care.training.check.alert;

import care.training.check.cases.StaffCase;
import care.training.check.monitoring.AlertKind;
import java.time.Instant;
import java.util.UUID;

/**
 * An alert as its employer sees it.
 *
 * @param sequence one more with each of the employer's alerts, though some numbers may be left out
 * @param personRef her staff number; null where she is not on the staff
 * @param checkId the employer's own check of her; null where she is told of as one of the staff
 * @param document masked
 * @param certificate number of a certificate that was revoked or is over; null otherwise
 * @param acknowledgeBy from then on the authority sees that nobody has
 * @param acknowledgedAt null while nobody has
 * @param escalatedAt when the authority was told; null while it was not
 * @param officials how far they are who look whether the list means her; null where nobody needs to
 */
public record AlertView(
        UUID id,
        long sequence,
        AlertKind kind,
        String personRef,
        UUID checkId,
        String name,
        String document,
        String certificate,
        Instant raisedAt,
        Instant acknowledgeBy,
        Instant acknowledgedAt,
        Instant escalatedAt,
        StaffCase officials) {
    public boolean isOpen() {
        return acknowledgedAt == null;
    }
}
