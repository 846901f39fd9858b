package care.training.standard;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Cumulative time of work: gaps are allowed and do not count, jobs held at the same time count once. It is counted in
 * years, months and days of the calendar, so that a whole year of work is one year, leap year or not. A number of years
 * is complete on the anniversary; where the month has no such day (29 February), on the month's last day (Civil Code,
 * art. 202). Where a province asks for continuous years, one stretch must have them all.
 */
final class WorkTime {
    /** First day, and the day after the last; MAX where it goes on. */
    private record Stretch(LocalDate from, LocalDate end) {}

    private final List<Stretch> stretches;
    private final Interpretation.Reading reading;

    private WorkTime(List<Stretch> stretches, Interpretation.Reading reading) {
        this.stretches = stretches;
        this.reading = reading;
    }

    /** Counts what lies on or after {@code notBefore}. */
    static WorkTime of(List<Facts.Work> work, LocalDate notBefore, Interpretation interpretation) {
        return new WorkTime(
                joined(work.stream()
                        .map(w -> new Stretch(
                                w.from().isBefore(notBefore) ? notBefore : w.from(),
                                w.to() == null ? LocalDate.MAX : w.to().plusDays(1)))
                        .filter(s -> s.from().isBefore(s.end()))
                        .map(s -> interpretation.rounding() == Interpretation.Rounding.MONTH ? wholeMonths(s) : s)
                        .sorted(Comparator.comparing(Stretch::from))
                        .toList()),
                interpretation.workTime());
    }

    private static Stretch wholeMonths(Stretch stretch) {
        LocalDate end = stretch.end();
        boolean begun = !end.equals(LocalDate.MAX) && end.getDayOfMonth() > 1;
        return new Stretch(
                stretch.from().withDayOfMonth(1), begun ? end.withDayOfMonth(1).plusMonths(1) : end);
    }

    private static List<Stretch> joined(List<Stretch> sorted) {
        List<Stretch> joined = new ArrayList<>();
        for (Stretch next : sorted) {
            Stretch last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && !next.from().isAfter(last.end())) {
                LocalDate end = next.end().isAfter(last.end()) ? next.end() : last.end();
                joined.set(joined.size() - 1, new Stretch(last.from(), end));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    /** The day on which {@code years} are complete, empty where what is known does not reach them. */
    Optional<LocalDate> complete(int years) {
        Period before = Period.ZERO;
        for (Stretch stretch : stretches) {
            LocalDate complete = stretch.from().minus(before).plusYears(years);
            if (!complete.isAfter(stretch.end())) {
                return Optional.of(complete);
            }
            before = carried(before, stretch);
        }
        return Optional.empty();
    }

    /** What of the stretches so far counts together with the next. */
    private Period carried(Period before, Stretch stretch) {
        return reading == Interpretation.Reading.CONTINUOUS ? Period.ZERO : before.plus(length(stretch));
    }

    /** What has been worked before {@code day}. */
    Period until(LocalDate day) {
        return stretchUntil(day).map(s -> Period.between(s.from(), s.end())).orElse(Period.ZERO);
    }

    /** What lacks of {@code years} on {@code day}: whole months upwards, or days where less than a month lacks. */
    Period shortOf(int years, LocalDate day) {
        Optional<Stretch> worked = stretchUntil(day);
        if (worked.isEmpty()) {
            return Period.ofYears(years);
        }
        Period lacking = Period.between(worked.get().end(), worked.get().from().plusYears(years));
        if (lacking.toTotalMonths() == 0) {
            return lacking;
        }
        return Period.ofMonths((int) lacking.toTotalMonths() + (lacking.getDays() > 0 ? 1 : 0))
                .normalized();
    }

    /** All work before {@code day} that counts, as one stretch that ends where the last one does. */
    private Optional<Stretch> stretchUntil(LocalDate day) {
        if (reading == Interpretation.Reading.CONTINUOUS) {
            return stretches.stream()
                    .filter(stretch -> stretch.from().isBefore(day))
                    .map(stretch -> new Stretch(stretch.from(), stretch.end().isBefore(day) ? stretch.end() : day))
                    .max(Comparator.comparing(stretch -> length(stretch).toTotalMonths() * 31L
                            + length(stretch).getDays()));
        }
        Period before = Period.ZERO;
        Stretch last = null;
        for (Stretch stretch : stretches) {
            if (stretch.from().isBefore(day)) {
                before = last == null ? before : before.plus(length(last));
                last = new Stretch(stretch.from(), stretch.end().isBefore(day) ? stretch.end() : day);
            }
        }
        return last == null
                ? Optional.empty()
                : Optional.of(new Stretch(last.from().minus(before), last.end()));
    }

    private static Period length(Stretch stretch) {
        return Period.between(stretch.from(), stretch.end());
    }
}
