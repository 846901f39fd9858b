package care.training.exam.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemKindTest {
    @ParameterizedTest
    @CsvSource({
        "SINGLE, a, A",
        "SINGLE, ' D ', D",
        "MULTIPLE, dba, ABD",
        "MULTIPLE, 'B, A', AB",
        "TRUE_FALSE, true, TRUE",
        "SINGLE, '', ''"
    })
    void an_answer_has_one_normal_form(ItemKind kind, String raw, String normal) {
        assertThat(kind.normalAnswer(raw, kind == ItemKind.TRUE_FALSE ? 0 : 4)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({"SINGLE, E", "SINGLE, AB", "SINGLE, 1", "MULTIPLE, AA", "MULTIPLE, AE", "TRUE_FALSE, T", "TRUE_FALSE, A"
    })
    void what_is_no_answer_is_refused(ItemKind kind, String raw) {
        Problem problem =
                catchThrowableOfType(Problem.class, () -> kind.normalAnswer(raw, kind == ItemKind.TRUE_FALSE ? 0 : 4));

        assertThat(problem.violations().get(0).code()).isEqualTo(ProblemCode.ANSWER_MALFORMED);
    }

    @Test
    void no_answer_at_all_is_the_empty_answer() {
        assertThat(ItemKind.SINGLE.normalAnswer(null, 4)).isEmpty();
    }
}
