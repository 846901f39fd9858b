package care.training.certification.credential.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.AddressCount;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three in a minute, of which the first was at 0 seconds; now it is 3 seconds. */
class FewVerificationsTest {
    private static final String HERE = "192.0.2.1";

    private final AtomicLong nanos = new AtomicLong();
    private final FewVerifications few = new FewVerifications(new AddressCount(3, Duration.ofMinutes(1), nanos::get));

    @BeforeEach
    void verifyThree() {
        for (int i = 0; i < 3; i++) {
            few.require(HERE);
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        }
    }

    @Test
    void the_fourth_is_refused_and_told_when_to_come_again() {
        assertThatThrownBy(() -> few.require(HERE)).isInstanceOfSatisfying(Problem.class, refused -> {
            assertThat(refused.code()).isEqualTo(ProblemCode.TOO_MANY_VERIFICATIONS);
            assertThat(refused.arguments()).containsExactly(58L);
        });
    }

    @ParameterizedTest
    @CsvSource({"56, true", "57, false"})
    void a_minute_after_the_first_it_may_again(long seconds, boolean refused) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
        if (refused) {
            assertThatThrownBy(() -> few.require(HERE)).isInstanceOf(Problem.class);
        } else {
            assertThatCode(() -> few.require(HERE)).doesNotThrowAnyException();
        }
    }

    @Test
    void another_address_is_not_kept_waiting() {
        assertThatCode(() -> few.require("192.0.2.2")).doesNotThrowAnyException();
    }
}
