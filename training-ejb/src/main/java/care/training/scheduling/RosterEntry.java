package care.training.scheduling;

import java.time.Instant;
import java.util.UUID;

/**
 * A candidate on a session's list.
 *
 * @param document the masked number of her document
 * @param enteredBy credit code of the organization that entered her; absent when she booked herself
 */
public record RosterEntry(
        UUID bookingId,
        int seat,
        UUID personId,
        String name,
        String document,
        String way,
        Instant bookedAt,
        String enteredBy) {}
