package care.training.check.alert;

import care.training.check.monitoring.AlertKind;
import java.time.Instant;
import java.util.UUID;

/**
 * An alert that was not acknowledged in time.
 *
 * @param organization credit code of the employer
 * @param name its name, or the code where it is not on record
 * @param nameEn null where it has none
 * @param district null where it is not on record
 * @param acknowledgeBy when the limit passed
 * @param acknowledgedAt null while nobody has
 */
public record EscalatedAlert(
        UUID id,
        AlertKind kind,
        String organization,
        String name,
        String nameEn,
        String district,
        Instant raisedAt,
        Instant acknowledgeBy,
        Instant acknowledgedAt) {}
