package care.training.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.Settings;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearningRulesTest {
    @Test
    void the_operator_s_file_is_understood() {
        LearningRules rules = new LearningRules();
        rules.load();

        assertThat(rules.hoursADay().wrong(new BigDecimal("7.5"), "hours")).isEmpty();
        assertThat(rules.seatOffer()).isPositive();
    }

    @ParameterizedTest(name = "{0} instead of {1}")
    @CsvSource({
        "least: 8.5, least: 0.5",
        "steps: 0, steps: 0.5",
        "least: half, least: 0.5",
        "hours: 0, hours: 24",
        "offer, seatOffer",
        "mark: E, mark: C",
        "digits: 3, digits: 6",
        "guesses: 0, guesses: 8"
    })
    void a_file_that_says_nonsense_is_named(String wrong, String right, @TempDir Path folder) throws IOException {
        String sound = Files.readString(Settings.configFolder().resolve("learning.yaml"));
        assertThat(sound).contains(right);
        Path file = Files.writeString(folder.resolve("learning.yaml"), sound.replaceFirst(right, wrong));

        assertThatThrownBy(() -> new LearningRules().load(file)).hasMessageContaining("learning.yaml:");
    }
}
