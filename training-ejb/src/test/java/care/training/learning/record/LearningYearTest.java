package care.training.learning.record;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.catalog.CourseKind;
import care.training.kernel.rules.Mark;
import care.training.kernel.rules.Sourced;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearningYearTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final ContinuingRule RULE = new ContinuingRule(
            24, Set.of(CourseKind.IN_SERVICE, CourseKind.CONTINUING), new Sourced("hoursAYear", Mark.D, "a test"));
    private static final LearntCourse IN_SERVICE = course(CourseKind.IN_SERVICE, 24, "2");
    private static final LearntCourse BEFORE_POST = course(CourseKind.BEFORE_POST, 24, "3.5");
    private static final LearntCourse NOT_SAID = course(null, 24, null);

    private final List<LearntDay> days = new ArrayList<>();

    @ParameterizedTest(name = "{0} of 24 hours leave {1} to be done")
    @CsvSource({"0, 24", "0.5, 23.5", "23.5, 0.5", "24, 0", "30, 0"})
    void what_is_missing_of_a_year_is_said(BigDecimal done, BigDecimal missing) {
        assertThat(RULE.missing(done)).isEqualByComparingTo(missing);
    }

    @Test
    void only_kinds_that_count_count_for_the_requirement() {
        learn(IN_SERVICE, "2026-03-02", "6");
        learn(BEFORE_POST, "2026-03-03", "8");
        learn(NOT_SAID, "2026-03-04", "4");

        LearningYear year = years().get(0);

        assertThat(year.hours()).isEqualByComparingTo("18");
        assertThat(year.continuing()).isEqualByComparingTo("6");
        assertThat(year.missing()).isEqualByComparingTo("18");
    }

    @Test
    void a_course_over_new_year_has_its_hours_in_both_years_and_its_credits_in_the_one_it_ended() {
        learn(IN_SERVICE, "2025-12-30", "8");
        learn(IN_SERVICE, "2025-12-31", "8");
        learn(IN_SERVICE, "2026-01-04", "8");

        assertThat(years()).extracting(LearningYear::year).containsExactly(2026, 2025);
        assertThat(years().get(0).hours()).isEqualByComparingTo("8");
        assertThat(years().get(0).credits()).isEqualByComparingTo("2");
        assertThat(years().get(1).hours()).isEqualByComparingTo("16");
        assertThat(years().get(1).credits()).isZero();
    }

    @ParameterizedTest(name = "{0} of 24 hours bring {1} credits")
    @CsvSource({"7.5, 0", "8, 3.5"})
    void credits_come_with_the_last_hour(String last, BigDecimal credits) {
        learn(BEFORE_POST, "2026-05-01", "8");
        learn(BEFORE_POST, "2026-05-02", "8");
        learn(BEFORE_POST, "2026-05-03", last);

        assertThat(years().get(0).credits()).isEqualByComparingTo(credits);
    }

    @Test
    void whoever_learnt_nothing_this_year_is_told_what_is_missing_all_the_same() {
        assertThat(years()).singleElement().satisfies(year -> {
            assertThat(year.year()).isEqualTo(2026);
            assertThat(year.lines()).isEmpty();
            assertThat(year.missing()).isEqualByComparingTo("24");
        });
    }

    private List<LearningYear> years() {
        return LearningYear.of(List.of(IN_SERVICE, BEFORE_POST, NOT_SAID), days, RULE, TODAY);
    }

    private void learn(LearntCourse course, String on, String hours) {
        days.add(new LearntDay(course.enrolmentId(), LocalDate.parse(on), new BigDecimal(hours)));
    }

    private static LearntCourse course(CourseKind kind, int hours, String credits) {
        return new LearntCourse(
                UUID.randomUUID(),
                "课程" + kind,
                null,
                "学院",
                "College",
                "1班",
                kind,
                hours,
                credits == null ? null : new BigDecimal(credits));
    }
}
