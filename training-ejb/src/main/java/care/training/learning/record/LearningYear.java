package care.training.learning.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What somebody learnt in one calendar year.
 *
 * @param lines one for each course with hours in it
 * @param continuing hours of kinds that count for the yearly requirement
 * @param missing of the yearly requirement
 */
public record LearningYear(int year, List<Line> lines, BigDecimal continuing, BigDecimal missing) {
    /**
     * One course in one year.
     *
     * @param credits that were earned in it: all of a course's on the day its last hour was attended, before that none
     */
    public record Line(LearntCourse course, BigDecimal hours, BigDecimal credits) {}

    public BigDecimal hours() {
        return lines.stream().map(Line::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal credits() {
        return lines.stream().map(Line::credits).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The years from the latest to the first; this year always among them, so that what is missing is said. */
    static List<LearningYear> of(
            List<LearntCourse> courses, List<LearntDay> days, ContinuingRule rule, LocalDate today) {
        Map<UUID, LearntCourse> byEnrolment =
                courses.stream().collect(Collectors.toMap(LearntCourse::enrolmentId, Function.identity()));
        Map<UUID, Integer> earnedIn = earnedIn(byEnrolment, days);
        Map<Integer, List<LearntDay>> byYear = new TreeMap<>(Comparator.reverseOrder());
        byYear.put(Year.from(today).getValue(), new ArrayList<>());
        days.forEach(day -> byYear.computeIfAbsent(day.on().getYear(), year -> new ArrayList<>())
                .add(day));
        return byYear.entrySet().stream()
                .map(entry -> year(entry.getKey(), entry.getValue(), byEnrolment, earnedIn, rule))
                .toList();
    }

    private static LearningYear year(
            int year,
            List<LearntDay> days,
            Map<UUID, LearntCourse> courses,
            Map<UUID, Integer> earnedIn,
            ContinuingRule rule) {
        Map<UUID, BigDecimal> hours = days.stream()
                .collect(Collectors.groupingBy(
                        LearntDay::enrolmentId,
                        Collectors.reducing(BigDecimal.ZERO, LearntDay::hours, BigDecimal::add)));
        List<Line> lines = hours.entrySet().stream()
                .map(entry -> line(courses.get(entry.getKey()), entry.getValue(), year, earnedIn))
                .sorted(Comparator.comparing((Line line) -> line.course().title())
                        .thenComparing(line -> line.course().enrolmentId()))
                .toList();
        BigDecimal continuing = lines.stream()
                .filter(line -> rule.counts(line.course().kind()))
                .map(Line::hours)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new LearningYear(year, lines, continuing, rule.missing(continuing));
    }

    private static Line line(LearntCourse course, BigDecimal hours, int year, Map<UUID, Integer> earnedIn) {
        boolean earned = course.credits() != null && Integer.valueOf(year).equals(earnedIn.get(course.enrolmentId()));
        return new Line(course, hours, earned ? course.credits() : BigDecimal.ZERO);
    }

    /** The year in which the hours of a course were complete, by place in a class; none for what is not complete. */
    private static Map<UUID, Integer> earnedIn(Map<UUID, LearntCourse> courses, List<LearntDay> days) {
        Map<UUID, BigDecimal> sums = new HashMap<>();
        Map<UUID, Integer> earned = new HashMap<>();
        days.stream().sorted(Comparator.comparing(LearntDay::on)).forEach(day -> {
            BigDecimal sum = sums.merge(day.enrolmentId(), day.hours(), BigDecimal::add);
            LearntCourse course = courses.get(day.enrolmentId());
            if (sum.compareTo(BigDecimal.valueOf(course.hours())) >= 0) {
                earned.putIfAbsent(day.enrolmentId(), day.on().getYear());
            }
        });
        return earned;
    }
}
