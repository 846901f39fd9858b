package care.training.ledger.rereading;

import java.time.Instant;
import java.util.UUID;

/**
 * One time that the database was read again against the log.
 *
 * @param done entries read
 * @param total entries of the log when it began
 * @param erased entries whose salt was erased: what they record can no longer be told, and is no difference
 * @param erasedByRetention those of them whose record went when its time was over
 * @param endedAt null until it ends
 * @param difference the first one; null where there is none
 */
public record RereadingView(
        UUID id,
        Instant askedAt,
        RereadingState state,
        long done,
        long total,
        long erased,
        long erasedByRetention,
        Instant endedAt,
        Difference difference) {}
