package care.training.check.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.ban.BanKind;
import care.training.kernel.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RemediesTest {
    private static final Path SHIPPED = Settings.configFolder().resolve("checks/remedies.yaml");

    @ParameterizedTest
    @EnumSource(BanKind.class)
    void against_each_kind_of_decision_there_is_something_to_do(BanKind kind) {
        assertThat(new Remedies().load(SHIPPED).against(kind)).isNotEmpty();
    }

    @Test
    void a_file_that_leaves_a_kind_without_a_remedy_is_refused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("remedies.yaml"),
                Files.readString(SHIPPED).replace("[INTERIM, SUSPENDED_PENDING]", "[SUSPENDED_PENDING]"));

        assertThatThrownBy(() -> new Remedies().load(file)).hasMessageContaining("INTERIM");
    }
}
