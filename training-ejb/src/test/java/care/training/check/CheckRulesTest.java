package care.training.check;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.Settings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckRulesTest {
    private final CheckRules rules =
            new CheckRules().load(Settings.configFolder().resolve("checks/rules.yaml"));

    @ParameterizedTest
    @CsvSource({"11, false", "12, true", "13, true"})
    void names_that_were_asked_about_are_kept_as_long_as_anybody_is_told_of_their_check(int months, boolean enough) {
        if (enough) {
            assertThatCode(() -> rules.requireNamesKept(months)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> rules.requireNamesKept(months))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("CHECK_NAME");
        }
    }
}
