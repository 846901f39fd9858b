package care.training.certification.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.AddressCount;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Settings;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessesTest {
    private static final String HERE = "192.0.2.1";

    private final VerificationRules rules =
            new VerificationRules().load(Settings.configFolder().resolve("certificate/verification.yaml"));
    private final AtomicLong nanos = new AtomicLong();
    private final Guesses guesses = new Guesses(rules, nanos::get);

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "1, true"})
    void an_address_is_answered_until_it_has_missed_so_often(int more, boolean refused) {
        miss(HERE, rules.guesses() + more);
        if (refused) {
            assertRefused(HERE);
        } else {
            assertThatCode(() -> guesses.requireFew(HERE)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, false", "1, false"})
    void it_is_answered_again_when_the_first_miss_is_that_long_ago(long nanosMore, boolean refused) {
        miss(HERE, rules.guesses());
        nanos.addAndGet(rules.guessWindow().toNanos() + nanosMore);
        if (refused) {
            assertRefused(HERE);
        } else {
            assertThatCode(() -> guesses.requireFew(HERE)).doesNotThrowAnyException();
        }
    }

    @Test
    void the_seconds_to_wait_are_told() {
        miss(HERE, rules.guesses());
        nanos.addAndGet(Duration.ofSeconds(40).toNanos());
        assertThatThrownBy(() -> guesses.requireFew(HERE))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.arguments())
                        .containsExactly(rules.guessWindow().toSeconds() - 40 + 1));
    }

    @Test
    void another_address_is_not_concerned() {
        miss(HERE, rules.guesses());
        assertThatCode(() -> guesses.requireFew("192.0.2.2")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:ffff::1, true",
        "2001:db8:1:2::1, 2001:0db8:0001:0002:0:0:0:9, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "2001:db8::1, 2001:db8::2, true",
        "::1, ::2, true",
        "fe80::1%eth0, fe80::2, true",
        "192.0.2.1, 192.0.2.11, false"
    })
    void of_IPv6_a_whole_network_counts_as_one(String one, String other, boolean same) {
        assertThat(AddressCount.network(one).equals(AddressCount.network(other)))
                .isEqualTo(same);
    }

    private void miss(String address, int times) {
        for (int i = 0; i < times; i++) {
            guesses.missed(address);
        }
    }

    private void assertRefused(String address) {
        assertThatThrownBy(() -> guesses.requireFew(address))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.TOO_MANY_GUESSES));
    }
}
