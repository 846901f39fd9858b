package care.training.learning.enrolment;

import java.time.Instant;
import java.util.UUID;

/**
 * A place on a waiting list, as she who has it is told of it.
 *
 * @param ahead how many wait before her; 0 where a seat is offered to her
 * @param offerEndsAt until when, that moment not included, she can take the seat; null where none is offered
 */
public record WaitingView(
        UUID id, UUID classId, WaitingState state, long ahead, Instant joinedAt, Instant offerEndsAt) {
    public boolean offered() {
        return state == WaitingState.OFFERED;
    }
}
