package care.training.standard;

import java.time.LocalDate;

/**
 * From when to when a family of entry rules holds for a standard in the platform's province.
 *
 * @param to last day, MAX where it does not end
 */
record EntryPeriod(EntryFamily family, LocalDate from, LocalDate to) {
    boolean covers(LocalDate on) {
        return !on.isBefore(from) && !on.isAfter(to);
    }
}
