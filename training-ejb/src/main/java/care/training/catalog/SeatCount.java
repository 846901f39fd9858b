package care.training.catalog;

import java.time.LocalDate;

/**
 * The seats of a class that the caller holds.
 *
 * @param taken seats that somebody has or is offered, never more than {@code seats}
 * @param endsOn the class's last day
 * @param withdrawn whether its provider offers it no more
 */
public record SeatCount(int seats, int taken, LocalDate endsOn, boolean withdrawn) {
    public int free() {
        return seats - taken;
    }

    public boolean hasEnded(LocalDate today) {
        return endsOn.isBefore(today);
    }
}
