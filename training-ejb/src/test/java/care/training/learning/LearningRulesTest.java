package care.training.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearningRulesTest {
    @Test
    void the_operator_s_file_is_understood() {
        LearningRules rules = new LearningRules();
        rules.load();

        assertThat(rules.hoursADay().wrong(new BigDecimal("7.5"), "hours")).isEmpty();
        assertThat(rules.seatOffer()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hoursADay: 8",
                "hoursADay: {least: 0.5, most: 8}",
                "hoursADay: {least: 8, most: 0.5, steps: 0.5}",
                "hoursADay: {least: 0.5, most: 8, steps: 0}",
                "hoursADay: {least: 0.5, most: 8, steps: 0.5}",
                "hoursADay: {least: 0.5, most: 8, steps: 0.5}\nseatOffer: {hours: 0}"
            })
    void a_file_that_says_nonsense_is_named(String content, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("learning.yaml"), content);

        assertThatThrownBy(() -> new LearningRules().load(file)).hasMessageContaining("learning.yaml");
    }
}
