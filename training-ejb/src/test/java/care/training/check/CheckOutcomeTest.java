package care.training.check;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.kernel.Languages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckOutcomeTest {
    @ParameterizedTest
    @EnumSource(CheckOutcome.class)
    void each_answer_says_in_both_languages_what_to_do(CheckOutcome outcome) {
        String chinese = outcome.caveat(Languages.CHINESE, "20261124-K7QX4MHP");
        String english = outcome.caveat(Languages.ENGLISH, "20261124-K7QX4MHP");

        assertThat(chinese).isNotBlank().doesNotContain("{").isNotEqualTo(english);
        assertThat(english).isNotBlank().doesNotContain("{").doesNotContain("''");
        assertThat(chinese.contains("K7QX4MHP")).isEqualTo(outcome == CheckOutcome.POSSIBLE_MATCH);
        assertThat(english.contains("K7QX4MHP")).isEqualTo(outcome == CheckOutcome.POSSIBLE_MATCH);
    }
}
