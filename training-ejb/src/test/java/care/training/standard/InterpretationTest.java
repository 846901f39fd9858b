package care.training.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.Level;
import care.training.kernel.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What the standards leave open about time of work is read as the province's file says. */
class InterpretationTest {
    private static final String FILE = "entry/interpretation.yaml";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "interpretation.csv", numLinesToSkip = 1, delimiter = '|')
    void years_of_work_are_counted_as_the_province_reads_them(
            String what,
            String workTime,
            String rounding,
            LocalDate on,
            String facts,
            Verdict verdict,
            LocalDate earliest)
            throws IOException {
        EligibilityDecision decision =
                decide(shipped().replace("CUMULATIVE\n", workTime + "\n").replace("DAY\n", rounding + "\n"), on, facts);
        assertThat(decision.decision()).isEqualTo(verdict);
        assertThat(decision.earliestOn()).isEqualTo(earliest);
    }

    @Test
    void another_province_s_reading_and_a_later_one_change_nothing_before_their_time() throws IOException {
        String later = entry("61", "2027-01-01", "CONTINUOUS") + entry("62", "2019-01-01", "CONTINUOUS");
        String facts = "work:保育员:2015-01-01:2016-12-31 work:保育员:2020-01-01:2022-12-31";
        assertThat(decide(shipped() + later, LocalDate.of(2026, 12, 31), facts).isEligible())
                .isTrue();
        assertThat(decide(shipped() + later, LocalDate.of(2027, 1, 1), facts).isEligible())
                .isFalse();
    }

    @Test
    void a_province_without_a_reading_stops_the_start() {
        assertThatThrownBy(() -> load(shipped().replace("\"61\"", "\"62\"")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("interpretation.yaml")
                .hasMessageContaining("61");
    }

    @Test
    void readings_out_of_order_stop_the_start() {
        assertThatThrownBy(() -> load(shipped() + entry("61", "2019-01-01", "CONTINUOUS")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("later");
    }

    private EligibilityDecision decide(String interpretation, LocalDate on, String facts) throws IOException {
        Facts known = Facts.of(LocalDate.of(1990, 1, 1), true, false, EligibilityTest.qualifications(facts));
        return Eligibility.decide(known, load(interpretation).edition("4-10-01-03", "2021"), Level.FOUR, on);
    }

    private Standards load(String interpretation) throws IOException {
        Path shipped = Settings.configFolder().resolve("standards");
        try (Stream<Path> files = Files.walk(shipped)) {
            files.filter(Files::isRegularFile).forEach(file -> copy(file, folder.resolve(shipped.relativize(file))));
        }
        Files.writeString(folder.resolve(FILE), interpretation);
        Standards standards = new Standards();
        standards.load(folder, "61");
        return standards;
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.writeString(to, Files.readString(from));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String shipped() throws IOException {
        return Files.readString(Settings.configFolder().resolve("standards").resolve(FILE));
    }

    private static String entry(String province, String from, String workTime) {
        return "  - province: \"" + province + "\"\n    from: " + from + "\n    workTime: {value: " + workTime
                + ", mark: D, source: test}\n    workRounding: {value: DAY, mark: D, source: test}\n";
    }
}
