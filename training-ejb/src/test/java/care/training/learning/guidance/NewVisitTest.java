package care.training.learning.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.Problem;
import care.training.kernel.Settings;
import care.training.kernel.Violation;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewVisitTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @ValueSource(strings = {"1", "012", "3-12", "A7-3-2", "123456-123456-123456", " 7 "})
    void a_household_has_a_number_of_its_worker_s_own(String number) {
        assertThat(visit(number).household()).isEqualTo(number.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "王小明", "张三-1", "1234567", "1-2-3-4", "-1", "1-", "1 2", "+86", "WANG", "AB1"})
    void a_name_or_a_long_number_is_refused(String number) {
        assertThatThrownBy(() -> visit(number))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.violations())
                        .extracting(Violation::field)
                        .containsExactly("household"));
    }

    @Test
    void whatever_is_missing_is_named() {
        assertThatThrownBy(() -> new NewVisit(null, "1", Set.of(), null, null, null, false))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.violations())
                        .extracting(Violation::field)
                        .containsExactly("area", "kinds", "on", "occasion", "topics"));
    }

    @Test
    void the_order_in_which_it_was_ticked_makes_no_other_record() {
        NewVisit one = new NewVisit(
                "610116",
                "a1-1",
                EnumSet.allOf(HouseholdKind.class),
                DAY,
                Occasion.CHECK_UP,
                EnumSet.allOf(Topic.class),
                false);
        NewVisit other = new NewVisit(
                "610116",
                "A1-1",
                new java.util.LinkedHashSet<>(java.util.List.of(
                        HouseholdKind.TRIPLETS_OR_MORE,
                        HouseholdKind.INJURED_OR_ILL,
                        HouseholdKind.DISABLED,
                        HouseholdKind.UNDER_THREE)),
                DAY,
                Occasion.CHECK_UP,
                EnumSet.allOf(Topic.class),
                false);

        assertThat(other.content()).isEqualTo(one.content());
    }

    @Test
    void the_plan_s_targets_are_data() {
        GuidanceTargets targets =
                new GuidanceTargets().load(Settings.configFolder().resolve("plan/guidance.yaml"));

        assertThat(targets.familiesGuidedPercent()).isEqualTo(95);
        assertThat(targets.specialGuidedPercent()).isEqualTo(98);
        assertThat(targets.visits()).isEqualTo(8);
    }

    @Test
    void a_number_of_the_area_is_one_household_whoever_guides_it_and_a_number_of_one_s_own_is_not() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        assertThat(visit("12").householdKey(one)).isNotEqualTo(visit("12").householdKey(other));
        assertThat(shared("12").householdKey(one)).isEqualTo(shared("12").householdKey(other));
        assertThat(shared("12").householdKey(one))
                .isNotEqualTo(visit("12").householdKey(one))
                .isNotEqualTo(shared("13").householdKey(one));
        assertThat(shared("12").content()).isNotEqualTo(visit("12").content());
    }

    private static NewVisit visit(String number) {
        return visit(number, false);
    }

    private static NewVisit shared(String number) {
        return visit(number, true);
    }

    private static NewVisit visit(String number, boolean shared) {
        return new NewVisit(
                "610116",
                number,
                Set.of(HouseholdKind.UNDER_THREE),
                DAY,
                Occasion.HOME_VISIT,
                Set.of(Topic.PLAY),
                shared);
    }
}
