package care.training.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.PlatformClock;
import care.training.kernel.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamRulesTest {
    private static final Path SHIPPED = Settings.configFolder().resolve("exams/rules.yaml");

    @TempDir
    private Path folder;

    @Test
    void conditions_must_be_fulfilled_on_the_day_that_the_rules_name() throws IOException {
        Instant theory = Instant.parse("2026-12-05T01:00:00Z");
        Instant closes = Instant.parse("2026-11-20T16:30:00Z");

        assertThat(dayWith("THEORY_DATE", theory, closes)).isEqualTo("2026-12-05");
        assertThat(dayWith("REGISTRATION_CLOSES", theory, closes)).isEqualTo("2026-11-21");
        assertThat(dayWith("END_OF_YEAR", theory, closes)).isEqualTo("2026-12-31");
    }

    @Test
    void a_value_without_its_source_stops_the_start_and_is_named() throws IOException {
        Path file = changed("  mark: D\n", "");

        assertThatThrownBy(() -> new ExamRules().load(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("eligibilityDay")
                .hasMessageContaining("mark");
    }

    private LocalDate dayWith(String rule, Instant theory, Instant closes) throws IOException {
        return new ExamRules()
                .load(changed("value: THEORY_DATE", "value: " + rule))
                .eligibilityOn(theory, closes, PlatformClock.ZONE);
    }

    private Path changed(String from, String to) throws IOException {
        return Files.writeString(
                folder.resolve("rules.yaml"), Files.readString(SHIPPED).replaceFirst(from, to));
    }
}
