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
import org.junit.jupiter.params.provider.EnumSource;

class GuessesTest {
    private static final String HERE = "192.0.2.1";
    private static final String NUMBER = "S000061900001265000001";
    private static final String ANOTHER = "S000061900001265000002";

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

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "1, true"})
    void of_a_number_names_are_taken_until_it_was_missed_so_often_from_wherever(int more, boolean refused) {
        missFromEverywhere(NUMBER, rules.numberGuesses() + more);
        if (refused) {
            assertRefused(ProblemCode.TOO_MANY_NAMES, NUMBER, Outcome.BY_NAME);
            assertRefused(ProblemCode.TOO_MANY_NAMES, NUMBER, Outcome.NO_MATCH);
        } else {
            assertTold(NUMBER, Outcome.BY_NAME);
        }
        assertTold(NUMBER, Outcome.BY_CODE);
        assertTold(ANOTHER, Outcome.BY_NAME);
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, false", "1, false"})
    void names_are_taken_again_when_the_first_miss_is_that_long_ago(long nanosMore, boolean refused) {
        missFromEverywhere(NUMBER, rules.numberGuesses());
        nanos.addAndGet(rules.numberGuessWindow().toNanos() + nanosMore);
        if (refused) {
            assertRefused(ProblemCode.TOO_MANY_NAMES, NUMBER, Outcome.BY_NAME);
        } else {
            assertTold(NUMBER, Outcome.BY_NAME);
        }
    }

    @Test
    void how_long_no_name_is_taken_is_told_in_seconds_and_whole_minutes() {
        missFromEverywhere(NUMBER, rules.numberGuesses());
        nanos.addAndGet(Duration.ofSeconds(30).toNanos());
        long left = rules.numberGuessWindow().toSeconds() - 30 + 1;
        assertThatThrownBy(() -> guesses.release(HERE, NUMBER, Outcome.BY_NAME))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.arguments())
                        .containsExactly(left, rules.numberGuessWindow().toMinutes()));
    }

    /** Else whoever is refused could see by what is left to her whether the name was right. */
    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"BY_NAME", "NO_MATCH"})
    void where_names_are_not_taken_a_right_one_counts_as_a_wrong_one_does(Outcome outcome) {
        missFromEverywhere(NUMBER, rules.numberGuesses());
        for (int i = 0; i < rules.guesses(); i++) {
            assertRefused(ProblemCode.TOO_MANY_NAMES, NUMBER, outcome);
        }
        assertRefused(ProblemCode.TOO_MANY_GUESSES, NUMBER, outcome);
    }

    @Test
    void an_address_that_is_refused_counts_for_no_number() {
        miss(HERE, rules.guesses());
        for (int i = 0; i < rules.numberGuesses(); i++) {
            assertRefused(ProblemCode.TOO_MANY_GUESSES, NUMBER, Outcome.NO_MATCH);
        }
        assertThatCode(() -> guesses.release("192.0.2.2", NUMBER, Outcome.BY_NAME))
                .doesNotThrowAnyException();
    }

    /** All had been let in before the first was answered. */
    @Test
    void of_those_asked_at_the_same_time_no_more_are_told_than_one_after_the_other() {
        for (int i = 0; i < rules.guesses(); i++) {
            guesses.requireFew(HERE);
        }
        miss(HERE, rules.guesses());
        for (Outcome outcome : Outcome.values()) {
            assertRefused(ProblemCode.TOO_MANY_GUESSES, ANOTHER, outcome);
        }
    }

    private void assertTold(String number, Outcome outcome) {
        assertThatCode(() -> guesses.release(HERE, number, outcome)).doesNotThrowAnyException();
    }

    private void assertRefused(ProblemCode code, String number, Outcome outcome) {
        assertThatThrownBy(() -> guesses.release(HERE, number, outcome))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private void missFromEverywhere(String number, int times) {
        for (int i = 0; i < times; i++) {
            String address = "198.51.100." + i;
            if (i < rules.numberGuesses()) {
                guesses.release(address, number, Outcome.NO_MATCH);
            } else {
                assertThatThrownBy(() -> guesses.release(address, number, Outcome.NO_MATCH))
                        .isInstanceOf(Problem.class);
            }
        }
    }

    private void miss(String address, int times) {
        for (int i = 0; i < times; i++) {
            if (i < rules.guesses()) {
                guesses.release(address, "number " + i, Outcome.NO_MATCH);
            } else {
                int number = i;
                assertThatThrownBy(() -> guesses.release(address, "number " + number, Outcome.NO_MATCH))
                        .isInstanceOf(Problem.class);
            }
        }
    }

    private void assertRefused(String address) {
        assertThatThrownBy(() -> guesses.requireFew(address))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.TOO_MANY_GUESSES));
    }
}
