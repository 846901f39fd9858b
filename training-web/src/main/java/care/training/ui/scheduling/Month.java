package care.training.ui.scheduling;

import care.training.reporting.SessionProgress;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** A month as a calendar shows it: whole weeks from Monday on, each day with its exams. */
public record Month(YearMonth month, List<Week> weeks, List<SessionProgress> sessions) {
    public record Week(List<Day> days) {}

    /**
     * One day.
     *
     * @param inside whether it belongs to the month
     */
    public record Day(LocalDate date, boolean inside, boolean today, List<SessionProgress> sessions) {}

    static Month of(YearMonth month, LocalDate today, List<SessionProgress> sessions) {
        LocalDate day = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<Week> weeks = new ArrayList<>();
        while (!day.isAfter(month.atEndOfMonth())) {
            List<Day> days = new ArrayList<>();
            for (int weekday = 0; weekday < 7; weekday++) {
                days.add(day(day.plusDays(weekday), month, today, sessions));
            }
            weeks.add(new Week(days));
            day = day.plusWeeks(1);
        }
        return new Month(month, weeks, sessions);
    }

    private static Day day(LocalDate date, YearMonth month, LocalDate today, List<SessionProgress> sessions) {
        boolean inside = YearMonth.from(date).equals(month);
        List<SessionProgress> held = sessions.stream()
                .filter(session -> inside && session.examDay().equals(date))
                .toList();
        return new Day(date, inside, date.equals(today), held);
    }

    public LocalDate getFirst() {
        return month.atDay(1);
    }

    /** In a URL, as {@code 2026-11}. */
    public String getPrevious() {
        return month.minusMonths(1).toString();
    }

    public String getNext() {
        return month.plusMonths(1).toString();
    }

    /** The seven days whose weekdays head the columns. */
    public List<Day> getHeads() {
        return weeks.get(0).days();
    }
}
