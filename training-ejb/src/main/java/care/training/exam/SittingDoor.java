package care.training.exam;

import java.time.Instant;
import java.util.UUID;

/**
 * When the holder of a booking may go into her theory exam.
 *
 * @param opensAt the beginning of the theory exam
 * @param closesAt from then on she may not start any more
 * @param state where she stands
 * @param open whether she may go in now: to start, or to go on
 */
public record SittingDoor(UUID bookingId, Instant opensAt, Instant closesAt, SittingState state, boolean open) {

    static SittingDoor of(UUID bookingId, SittingWindow window, Sitting sitting, Instant now) {
        SittingState state = state(window, sitting, now);
        boolean open =
                state == SittingState.SITTING || state == SittingState.EXPECTED && !now.isBefore(window.theoryAt());
        return new SittingDoor(bookingId, window.theoryAt(), window.closesAt(), state, open);
    }

    private static SittingState state(SittingWindow window, Sitting sitting, Instant now) {
        if (sitting == null) {
            return window.isOverForStarting(now) ? SittingState.ABSENT : SittingState.EXPECTED;
        }
        return sitting.isSubmitted() || sitting.isOver(now) ? SittingState.MARKED : SittingState.SITTING;
    }
}
