package care.training.registry.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import care.training.kernel.rules.ShippedWorkingDays;
import care.training.registry.OrganizationKind;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Filing by the shipped rules and calendar. */
class FilingTest {
    private static final String CODE = "52610102MJT000010Q";
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final LocalDate APPLIED = LocalDate.of(2026, 11, 2);

    private final FilingRules rules = new FilingRules().with(ShippedWorkingDays.load());

    @BeforeEach
    void load() {
        rules.load();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "limits.csv", numLinesToSkip = 1)
    void an_application_has_its_limits_in_working_days(
            LocalDate applied, LocalDate filedBy, LocalDate noticeBy, boolean settled) {
        assertThat(rules.due(FilingState.REGISTERED, applied))
                .extracting(FilingRules.Due::step, FilingRules.Due::by)
                .containsExactly(tuple(FilingState.FILED, filedBy), tuple(FilingState.NONCONFORMING, noticeBy));
        assertThat(rules.due(FilingState.REGISTERED, applied).get(0).settled()).isEqualTo(settled);
    }

    @Test
    void the_last_day_is_in_time_and_the_day_after_is_late() {
        FilingRules.Due due = rules.due(FilingState.REGISTERED, APPLIED).get(0);
        assertThat(due.isLate(due.by())).isFalse();
        assertThat(due.isLate(due.by().plusDays(1))).isTrue();
    }

    @Test
    void what_is_filed_waits_for_nothing() {
        assertThat(rules.due(FilingState.FILED, APPLIED)).isEmpty();
        assertThat(rules.due(FilingState.CLOSED, APPLIED)).isEmpty();
    }

    @Test
    void places_of_care_file_and_colleges_do_not() {
        assertThat(rules.applyTo(OrganizationKind.HOME_POINT)).isTrue();
        assertThat(rules.applyTo(OrganizationKind.COLLEGE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "REGISTERED, FILED, true",
        "REGISTERED, NONCONFORMING, true",
        "REGISTERED, CHANGED, false",
        "NONCONFORMING, FILED, true",
        "NONCONFORMING, CHANGED, false",
        "FILED, CHANGED, true",
        "FILED, FILED, false",
        "CHANGED, CHANGED, true",
        "CHANGED, CLOSED, true",
        "CLOSED, FILED, false",
        "CLOSED, REGISTERED, false"
    })
    void a_step_follows_only_where_the_rules_let_it(FilingState from, FilingState to, boolean possible) {
        assertThat(from.next().contains(to)).isEqualTo(possible);
    }

    @Test
    void steps_are_counted_on_and_never_go_back_in_time() {
        FilingStep first = FilingStep.first(CODE, APPLIED, NOW, "official");
        FilingStep filed = first.followedBy(step(FilingState.FILED, APPLIED.plusDays(3), null), NOW, "official");
        assertThat(filed.number()).isEqualTo(2);
        assertThatThrownBy(
                        () -> filed.followedBy(step(FilingState.CHANGED, APPLIED.plusDays(2), null), NOW, "official"))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.violations())
                        .extracting(Violation::code)
                        .containsExactly(ProblemCode.FILING_BEFORE_LAST_STEP));
        assertThatThrownBy(() -> filed.followedBy(step(FilingState.REGISTERED, APPLIED.plusDays(9), null), NOW, "x"))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                        .isEqualTo(ProblemCode.FILING_STEP_IMPOSSIBLE));
    }

    @Test
    void who_does_not_conform_is_told_why() {
        assertThatThrownBy(() -> step(FilingState.NONCONFORMING, APPLIED, " "))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.violations())
                        .extracting(Violation::field)
                        .containsExactly("reason"));
    }

    @Test
    void nothing_is_recorded_before_it_happens() {
        NewFilingStep tomorrow = step(FilingState.FILED, APPLIED.plusDays(1), null);
        assertThatThrownBy(() -> tomorrow.requireHappened(APPLIED)).isInstanceOf(Problem.class);
        tomorrow.requireHappened(APPLIED.plusDays(1));
    }

    private static NewFilingStep step(FilingState state, LocalDate since, String reason) {
        return new NewFilingStep(state, since, null, reason);
    }
}
