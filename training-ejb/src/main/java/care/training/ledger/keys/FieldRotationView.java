package care.training.ledger.keys;

import java.time.Instant;
import java.util.UUID;

/**
 * One rotation of the key of encrypted fields.
 *
 * @param pass from 1; the last one finds nothing left to do
 * @param walked rows looked at in this pass
 * @param total rows of all encrypted columns when it began
 * @param changed rows encrypted anew, in all
 * @param unreadable rows of this pass that no key reads; the server's log names them
 * @param endedAt null until it ends
 */
public record FieldRotationView(
        UUID id,
        Instant askedAt,
        long toKey,
        int pass,
        long walked,
        long total,
        long changed,
        long unreadable,
        Instant endedAt) {}
