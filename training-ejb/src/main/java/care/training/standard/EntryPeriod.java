package care.training.standard;

import care.training.kernel.rules.Mark;
import care.training.kernel.rules.Sourced;
import java.time.LocalDate;

/**
 * From when to when a family of entry rules holds for a standard in the platform's province.
 *
 * @param to last day, MAX where it does not end
 * @param sourced how well it is known that they hold then
 */
record EntryPeriod(EntryFamily family, LocalDate from, LocalDate to, Sourced sourced) {
    Mark mark() {
        return sourced.mark();
    }

    boolean covers(LocalDate on) {
        return !on.isBefore(from) && !on.isAfter(to);
    }
}
