package care.training.standard;

import care.training.kernel.rules.Mark;
import java.time.LocalDate;

/**
 * From when to when a family of entry rules holds for a standard in the platform's province.
 *
 * @param to last day, MAX where it does not end
 * @param mark how well it is known that they hold then
 */
record EntryPeriod(EntryFamily family, LocalDate from, LocalDate to, Mark mark) {
    boolean covers(LocalDate on) {
        return !on.isBefore(from) && !on.isAfter(to);
    }
}
