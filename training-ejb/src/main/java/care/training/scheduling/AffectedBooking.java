package care.training.scheduling;

import care.training.standard.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A booking, or one that was cancelled, whose decision would come out otherwise if it were made anew under changed rules. It
 * names nobody: whoever organizes the exam finds the candidate by the seat.
 *
 * @param level 1 (highest) to 5
 * @param booked false where she gave the seat back: her decision is kept, and she may book again
 * @param on the day for which it was decided
 * @param way by which she entered
 * @param now what the rules say today of the way she entered by
 * @param then what they would say; null where the level would not exist
 */
public record AffectedBooking(
        UUID booking,
        UUID session,
        String occupation,
        int level,
        String site,
        Instant theoryAt,
        int seat,
        boolean booked,
        LocalDate on,
        String way,
        Verdict now,
        Verdict then) {}
