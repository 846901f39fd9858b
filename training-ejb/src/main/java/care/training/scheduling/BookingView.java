package care.training.scheduling;

import java.time.Instant;
import java.util.UUID;

/**
 * A booking as its candidate sees it.
 *
 * @param way id of the entry condition she enters by
 * @param decision why she may enter, in words
 * @param cancellable whether the seat can still be given back
 */
public record BookingView(
        UUID id,
        SessionView session,
        int seat,
        String way,
        EntryDecision decision,
        BookingState state,
        Instant bookedAt,
        boolean cancellable) {}
