package care.training.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearningStateTest {
    @ParameterizedTest
    @CsvSource({
        "0, 2026-11-08, NOT_STARTED",
        "0, 2026-11-09, IN_PROGRESS",
        "23.5, 2026-12-11, IN_PROGRESS",
        "23.5, 2026-12-12, ENDED_SHORT",
        "24.0, 2026-11-20, COMPLETED",
        "24, 2027-01-01, COMPLETED"
    })
    void hours_and_days_tell_how_far_somebody_is(BigDecimal done, LocalDate today, LearningState expected) {
        LearningState state = LearningState.of(done, 24, LocalDate.of(2026, 11, 9), LocalDate.of(2026, 12, 11), today);

        assertThat(state).isEqualTo(expected);
    }
}
