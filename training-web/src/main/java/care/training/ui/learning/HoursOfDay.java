package care.training.ui.learning;

import care.training.learning.AttendanceEntry;
import care.training.learning.Roster;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** One person's row in the form of a day's hours; keeps the figure that stood there when the page was opened. */
public class HoursOfDay implements Serializable {
    private static final long serialVersionUID = 1L;

    private final UUID enrolmentId;
    private final String name;
    private final BigDecimal total;
    private final BigDecimal seen;
    private BigDecimal hours;

    private HoursOfDay(Roster.Entry entry, BigDecimal seen) {
        this.enrolmentId = entry.enrolmentId();
        this.name = entry.name();
        this.total = entry.total().stripTrailingZeros();
        this.seen = seen;
        this.hours = seen;
    }

    static HoursOfDay of(Roster.Entry entry, LocalDate on) {
        return new HoursOfDay(
                entry,
                entry.days().stream()
                        .filter(day -> day.on().equals(on))
                        .map(Roster.Day::hours)
                        .findFirst()
                        .orElse(null));
    }

    boolean isChanged() {
        return figure(hours).compareTo(figure(seen)) != 0;
    }

    /** An emptied field takes the day's hours back. */
    AttendanceEntry entry(LocalDate on) {
        return new AttendanceEntry(enrolmentId, on, figure(hours), seen);
    }

    void fill(BigDecimal figure) {
        if (hours == null) {
            hours = figure;
        }
    }

    private static BigDecimal figure(BigDecimal hours) {
        return hours == null ? BigDecimal.ZERO : hours;
    }

    public String getName() {
        return name;
    }

    /** Hours recorded so far, without trailing zeros. */
    public String getTotal() {
        return total.toPlainString();
    }

    /** For the picture. */
    public double percentOf(int required) {
        return Math.min(100, 100 * total.doubleValue() / Math.max(1, required));
    }

    public boolean isComplete(int required) {
        return total.compareTo(BigDecimal.valueOf(required)) >= 0;
    }

    public BigDecimal getHours() {
        return hours;
    }

    public void setHours(BigDecimal hours) {
        this.hours = hours;
    }
}
