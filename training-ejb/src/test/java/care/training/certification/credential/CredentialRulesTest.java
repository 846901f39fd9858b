package care.training.certification.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialRulesTest {
    private static final Path PACKED = Settings.configFolder().resolve("certificate/credentials.yaml");

    @TempDir
    private Path folder;

    @Test
    void the_packed_rules_are_read() {
        CredentialRules rules = new CredentialRules().load(PACKED);
        assertThat(rules.entries()).isEqualTo(131_072);
        assertThat(rules.fresh()).isEqualTo(Duration.ofMinutes(5));
        assertThat(rules.sharingDays()).containsExactly(1, 7, 30, 90);
        assertThat(rules.text("title").zh()).isEqualTo("职业技能等级证书");
    }

    @ParameterizedTest
    @CsvSource({
        "entries: 131072, entries: 131071",
        "entries: 131072, entries: 131073",
        "entries: 131072, entries: 16777224",
        "freshMinutes: 5, freshMinutes: 0",
        "'days: [1, 7, 30, 90]', 'days: []'",
        "'days: [1, 7, 30, 90]', 'days: [0]'",
        "'days: [1, 7, 30, 90]', 'days: [367]'",
        "redirects: 3, redirects: 11",
        "mark: A, mark: X",
        "open: 20, opne: 20",
        "openingsDays: 180, openingsDays: 0",
        "most: 120, most: 0",
        "minutes: 10, minutes: 1441"
    })
    void a_value_that_cannot_hold_stops_the_start(String value, String other) throws IOException {
        Path file = folder.resolve("credentials.yaml");
        Files.writeString(file, Files.readString(PACKED).replace(value, other));
        assertThatThrownBy(() -> new CredentialRules().load(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("credentials.yaml");
    }
}
