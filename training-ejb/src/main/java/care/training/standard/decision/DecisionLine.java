package care.training.standard.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A decision in a list; it does not say of whom.
 *
 * @param reference the seat that rests on it
 * @param revision of the standards, which with the edition and the day names the rules
 * @param on the day on which the conditions must be fulfilled
 * @param decidedBy the account that booked or entered
 * @param organization that it acted for, null for a candidate herself
 */
public record DecisionLine(
        UUID id,
        DecisionCause cause,
        UUID reference,
        String occupation,
        int level,
        String edition,
        int revision,
        LocalDate on,
        String verdict,
        String way,
        Instant decidedAt,
        String decidedBy,
        String organization) {}
