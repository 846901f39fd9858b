package care.training.ledger;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Which looks at people are listed; every part may be null, then it narrows nothing.
 *
 * @param from first moment
 * @param until moment from which on nothing is listed
 * @param account exactly
 * @param organization its credit code, exactly
 * @param what exactly, e.g. {@code CHECK}
 * @param personIds every record of who was looked at, where registered; with {@code documentKey}, any of them
 * @param documentKey keyed hash of the document asked about, as hexadecimal digits
 */
public record AccessQuery(
        Instant from,
        Instant until,
        String account,
        String organization,
        String what,
        Set<UUID> personIds,
        String documentKey) {}
