package care.training.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.catalog.OfferedClass;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttendanceBookTest {
    private static final HoursADay RULES =
            new HoursADay(new BigDecimal("0.5"), new BigDecimal("8"), new BigDecimal("0.5"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final UUID ANN = UUID.randomUUID();
    private static final UUID BEA = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

    private final List<AttendanceDay> recorded = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "0.5, 2026-11-09,",
        "8, 2026-11-24,",
        "7.5, 2026-11-16,",
        "0.4, 2026-11-16, OUT_OF_RANGE",
        "8.5, 2026-11-16, OUT_OF_RANGE",
        "-1, 2026-11-16, OUT_OF_RANGE",
        "1.25, 2026-11-16, HOURS_IN_STEPS",
        ", 2026-11-16, REQUIRED",
        "4, , REQUIRED",
        "4, 2026-11-08, HOURS_OUTSIDE_CLASS",
        "4, 2026-11-25, HOURS_OUTSIDE_CLASS",
        "4, 2026-12-12, HOURS_OUTSIDE_CLASS"
    })
    void hours_are_recorded_in_half_hours_on_days_of_the_class_that_have_come(
            BigDecimal hours, LocalDate on, ProblemCode expected) {
        AttendanceEntry entry = new AttendanceEntry(ANN, on, hours, null);

        if (expected == null) {
            enter(entry);
            assertThat(recorded).singleElement().satisfies(day -> assertThat(day.hours())
                    .isEqualTo(hours));
        } else {
            assertThat(violations(entry)).extracting(Violation::code).containsExactly(expected);
        }
    }

    @Test
    void every_wrong_entry_is_named_and_none_is_taken() {
        List<Violation> violations = violations(
                new AttendanceEntry(ANN, TODAY, new BigDecimal("4"), null),
                new AttendanceEntry(UUID.randomUUID(), TODAY, new BigDecimal("4"), null),
                new AttendanceEntry(BEA, TODAY, new BigDecimal("9"), null));

        assertThat(violations)
                .extracting(Violation::field)
                .containsExactly("entries[1].enrolmentId", "entries[2].hours");
        assertThat(recorded).isEmpty();
    }

    @Test
    void one_person_and_day_cannot_stand_twice_in_one_request() {
        assertThat(violations(hours("4"), hours("5")))
                .extracting(Violation::code)
                .containsExactly(ProblemCode.DAY_DOUBLED);
    }

    @Test
    void the_same_figure_again_changes_nothing() {
        enter(hours("4"));
        enter(hours("4"));

        assertThat(recorded).hasSize(1);
    }

    @Test
    void a_figure_that_the_sender_did_not_see_is_not_overwritten() {
        enter(hours("4"));

        assertThatThrownBy(() -> enter(hours("6")))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                        .isEqualTo(ProblemCode.HOURS_ALREADY_RECORDED));
    }

    @Test
    void a_figure_that_the_sender_saw_is_corrected_or_taken_back() {
        enter(hours("4"));
        enter(new AttendanceEntry(ANN, TODAY, new BigDecimal("6"), new BigDecimal("4.0")));

        assertThat(recorded).singleElement().satisfies(day -> assertThat(day.hours())
                .isEqualByComparingTo("6"));

        enter(new AttendanceEntry(ANN, TODAY, BigDecimal.ZERO, new BigDecimal("6")));

        assertThat(recorded).singleElement().satisfies(day -> assertThat(day.hours())
                .isZero());
        enter(hours("2"));
        assertThat(recorded).singleElement().satisfies(day -> assertThat(day.hours())
                .isEqualByComparingTo("2"));
    }

    @Test
    void nobody_attends_more_hours_than_the_course_has() {
        enter(day(9, "8"), day(10, "8"), day(11, "4"));

        assertThatThrownBy(() -> enter(day(12, "4.5")))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                        .isEqualTo(ProblemCode.HOURS_BEYOND_COURSE));
        enter(day(12, "4"));
        enter(new AttendanceEntry(BEA, TODAY, new BigDecimal("8"), null));
    }

    @ParameterizedTest(name = "{0} hours to a day of {1} in a course of 24 of which {2} are done")
    @CsvSource({
        "2, 0, 0, 2",
        "2, 6, 0, 2",
        "2, 6.5, 0, 1.5",
        "2, 8, 0, 0",
        "2, 0, 22, 2",
        "2, 0, 22.5, 1.5",
        "2, 0, 24, 0",
        "2, 7, 16.5, 0.5"
    })
    void what_is_added_fits_the_day_and_the_course(
            BigDecimal hours, BigDecimal today, BigDecimal before, BigDecimal added) {
        for (int day = 10; before.signum() > 0; day++) {
            enter(day(day, before.min(new BigDecimal("8")).toPlainString()));
            before = before.subtract(before.min(new BigDecimal("8")));
        }
        if (today.signum() > 0) {
            enter(hours(today.toPlainString()));
        }
        AttendanceBook book = book();

        assertThat(book.add(ANN, TODAY, hours, HoursSource.CODE, "ann", NOW)).isEqualByComparingTo(added);
        assertThat(book.figure(ANN, TODAY)).isEqualByComparingTo(today.add(added));
    }

    private static AttendanceEntry hours(String hours) {
        return new AttendanceEntry(ANN, TODAY, new BigDecimal(hours), null);
    }

    private static AttendanceEntry day(int dayOfNovember, String hours) {
        return new AttendanceEntry(ANN, LocalDate.of(2026, 11, dayOfNovember), new BigDecimal(hours), null);
    }

    private List<Violation> violations(AttendanceEntry... entries) {
        List<Violation> found = new ArrayList<>();
        assertThatThrownBy(() -> enter(entries))
                .isInstanceOfSatisfying(Problem.class, problem -> found.addAll(problem.violations()));
        return found;
    }

    /** Enters as the service would, keeping what was recorded. */
    private void enter(AttendanceEntry... entries) {
        AttendanceBook book = book();
        book.enter(List.of(entries), "registrar", NOW);
        recorded.addAll(book.added());
    }

    private AttendanceBook book() {
        return new AttendanceBook(offered(), RULES, TODAY, List.of(ANN, BEA), recorded);
    }

    private static OfferedClass offered() {
        return new OfferedClass(
                UUID.randomUUID(),
                "1班",
                LocalDate.of(2026, 11, 9),
                LocalDate.of(2026, 12, 11),
                40,
                2,
                "101",
                UUID.randomUUID(),
                "KC-01",
                "婴幼儿照护概论",
                null,
                "12610100MJT0000100",
                24,
                false);
    }
}
