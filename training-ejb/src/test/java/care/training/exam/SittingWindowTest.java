package care.training.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SittingWindowTest {
    private static final Instant NINE = Instant.parse("2026-12-05T01:00:00Z");
    private final SittingWindow window = new SittingWindow(NINE, Duration.ofMinutes(30), Duration.ofMinutes(90));

    @Test
    void a_paper_is_started_from_the_beginning_to_the_late_limit_both_included() {
        assertThat(refused(NINE.minusMillis(1))).isEqualTo(ProblemCode.SITTING_NOT_STARTED);
        assertThatCode(() -> window.requireStartAt(NINE)).doesNotThrowAnyException();
        assertThatCode(() -> window.requireStartAt(NINE.plusSeconds(1800))).doesNotThrowAnyException();
        assertThat(refused(NINE.plusSeconds(1800).plusMillis(1))).isEqualTo(ProblemCode.TOO_LATE_TO_SIT);
    }

    @Test
    void everybody_in_time_has_the_whole_time() {
        assertThat(window.endsAt(NINE)).isEqualTo(NINE.plusSeconds(5400));
        assertThat(window.endsAt(NINE.plusSeconds(1800))).isEqualTo(NINE.plusSeconds(7200));
    }

    @Test
    void nobody_sits_longer_than_whoever_started_last_in_time() {
        assertThat(window.endsAt(NINE.plusSeconds(3600))).isEqualTo(NINE.plusSeconds(7200));
    }

    @Test
    void a_sitting_is_over_at_its_end_and_not_a_moment_before() {
        Sitting sitting =
                new Sitting(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), NINE, NINE.plusSeconds(60));

        assertThat(sitting.isOverdue(NINE.plusSeconds(60).minusMillis(1))).isFalse();
        assertThat(sitting.isOverdue(NINE.plusSeconds(60))).isTrue();
    }

    private ProblemCode refused(Instant start) {
        return catchThrowableOfType(Problem.class, () -> window.requireStartAt(start))
                .code();
    }
}
