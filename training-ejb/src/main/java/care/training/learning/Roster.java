package care.training.learning;

import care.training.catalog.OfferedClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Who is in a class and was there when.
 *
 * @param entries by name
 */
public record Roster(OfferedClass offered, List<Entry> entries) {
    /**
     * One person of the class.
     *
     * @param total 学时 recorded so far
     * @param days the days with hours, in order
     */
    public record Entry(UUID enrolmentId, String name, BigDecimal total, List<Day> days) {}

    /** One day's hours. */
    public record Day(LocalDate on, BigDecimal hours) {}
}
