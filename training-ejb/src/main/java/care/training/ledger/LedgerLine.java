package care.training.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * One entry of the log.
 *
 * @param number counts up from 1
 * @param kind what happened, e.g. {@code BAN_APPROVED}
 * @param reference the record it is about
 * @param digest salted SHA-256 as hexadecimal digits
 * @param provable its salt is kept, so that it still proves the record
 */
public record LedgerLine(
        long number, String kind, UUID reference, String digest, Instant recordedAt, boolean provable) {

    /** How many entries of one kind there are, and when the last was made. */
    public record Count(String kind, long entries, Instant latest) {}
}
