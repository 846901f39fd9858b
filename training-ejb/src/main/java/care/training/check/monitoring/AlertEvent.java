package care.training.check.monitoring;

import java.time.Instant;
import java.util.UUID;

/**
 * An alert as it is sent to an employer's own system: by what the employer itself calls whom it is about, without a name or a
 * document. The rest is asked for at {@code /alerts}.
 *
 * @param personRef her staff number; left out where she is not on the staff
 * @param checkId the employer's own check of her, where she is told of because of one
 */
public record AlertEvent(
        UUID id,
        long sequence,
        AlertKind kind,
        String personRef,
        UUID checkId,
        String certificate,
        Instant raisedAt,
        Instant acknowledgeBy) {}
