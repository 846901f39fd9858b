package care.training.registry.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.Problem;
import care.training.kernel.Violation;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewEmploymentTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "保育员, -, 2024-03-01, 2024-03-01, -",
                "保育员, -, 2024-03-01, 2024-02-29, to",
                "' ', -, 2024-03-01, -, position",
                "保育员, carer, 2024-03-01, -, occupation",
                "保育员, 4-10-01-03, 2024-03-01, -, -",
                "保育员, -, -, -, from"
            })
    void a_post_has_a_name_and_days_in_their_order(
            String position, String occupation, LocalDate from, LocalDate to, String wrong) {
        if (wrong == null) {
            assertThat(filed(position, occupation, from, to).from()).isEqualTo(from);
            return;
        }
        assertThatThrownBy(() -> filed(position, occupation, from, to))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.violations())
                        .extracting(Violation::field)
                        .containsExactly(wrong));
    }

    @Test
    void a_first_day_filed_too_early_is_replaced_from_that_day_on() {
        assertThat(new NewEmployment(null, null, "保育员", null, null, DAY, null, DAY.minusMonths(2)).replacesFrom())
                .isEqualTo(DAY.minusMonths(2));
        assertThat(new NewEmployment(null, null, "保育员", null, null, DAY, null, DAY.plusDays(1)).replacesFrom())
                .isEqualTo(DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "工号1", "a b", "619000199001010019", "61900019900101001X", "619000900101001"})
    void a_staff_number_is_the_employers_own_and_no_document_number(String text) {
        assertThatThrownBy(() -> new PersonRef(text)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "XYD-003", "hr.2024_17", "6190001990010100"})
    void what_employers_call_their_staff_by_is_accepted(String text) {
        assertThat(new PersonRef(" " + text + " ").value()).isEqualTo(text);
    }

    private static NewEmployment filed(String position, String occupation, LocalDate from, LocalDate to) {
        return new NewEmployment(null, null, position, occupation, null, from, to, null);
    }
}
