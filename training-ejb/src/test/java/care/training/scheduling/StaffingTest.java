package care.training.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import org.junit.jupiter.api.Test;

class StaffingTest {
    private final Staffing needed = new Staffing(3, 2);

    @Test
    void a_panel_has_enough_assessors_and_an_odd_number_of_them() {
        assertThatCode(() -> needed.requireAssessors(3)).doesNotThrowAnyException();
        assertThatCode(() -> needed.requireAssessors(5)).doesNotThrowAnyException();
        assertThat(refused(() -> needed.requireAssessors(2))).isEqualTo(ProblemCode.TOO_FEW_ASSESSORS);
        assertThat(refused(() -> needed.requireAssessors(4))).isEqualTo(ProblemCode.ASSESSORS_MUST_BE_ODD);
    }

    @Test
    void a_room_has_enough_invigilators() {
        assertThatCode(() -> needed.requireInvigilators(2)).doesNotThrowAnyException();
        assertThat(refused(() -> needed.requireInvigilators(1))).isEqualTo(ProblemCode.TOO_FEW_INVIGILATORS);
    }

    private static ProblemCode refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        return catchThrowableOfType(Problem.class, attempt).code();
    }
}
