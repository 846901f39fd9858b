package care.training.learning.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.Districts;
import care.training.kernel.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuidanceTotalsTest {
    @TempDir
    Path folder;

    @Test
    void no_total_is_shipped_as_none_is_known() {
        GuidanceTotals shipped = totals(Settings.configFolder().resolve("plan/households.yaml"));
        assertThat(Districts.load(Settings.configFolder()).all())
                .allSatisfy(area -> assertThat(shipped.of(area.code())).isEmpty());
    }

    @Test
    void what_an_area_does_not_know_is_left_out() throws IOException {
        GuidanceTotals read = totals(written(
                "{area: '610102', families: 9800, visited: 0, countedOn: 2026-06-30," + " mark: B, source: a letter}"));
        assertThat(read.of("610102")).hasValueSatisfying(total -> assertThat(total)
                .returns(9800, GuidanceTotals.Total::families)
                .returns(null, GuidanceTotals.Total::special)
                .returns(0, GuidanceTotals.Total::visited)
                .returns(LocalDate.of(2026, 6, 30), GuidanceTotals.Total::countedOn));
        assertThat(read.of("610103")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{area: '999999', families: 1, countedOn: 2026-06-30, mark: B, source: x} | is no area",
                "{area: '610102', families: -1, countedOn: 2026-06-30, mark: B, source: x} | families",
                "{area: '610102', families: 1, mark: B, source: x} | countedOn",
                "{area: '610102', families: 1, countedOn: 2026-06-30, mark: B} | source",
                "{area: '610102', households: 1, countedOn: 2026-06-30, mark: B, source: x} | households"
            })
    void what_cannot_be_right_is_refused(String line, String why) throws IOException {
        Path file = written(line.replace("'", "\""));
        assertThatThrownBy(() -> totals(file)).hasMessageContaining(why);
    }

    @Test
    void an_area_has_one_line() throws IOException {
        String line = "{area: \"610102\", families: 1, countedOn: 2026-06-30, mark: B, source: x}";
        Path file = written(line + "\n  - " + line);
        assertThatThrownBy(() -> totals(file)).hasMessageContaining("already");
    }

    private static GuidanceTotals totals(Path file) {
        return new GuidanceTotals()
                .with(Districts.load(Settings.configFolder()))
                .load(file);
    }

    private Path written(String line) throws IOException {
        return Files.writeString(folder.resolve("households.yaml"), "totals:\n  - " + line + "\n");
    }
}
