package care.training.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.Settings;
import care.training.kernel.rules.Mark;
import care.training.kernel.rules.Sourced;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleBookTest {
    @TempDir
    Path folder;

    @Test
    void every_shipped_value_is_found_with_its_mark_and_source() {
        RuleFile exams = shipped("exams/rules.yaml");
        assertThat(exams.values()).contains(valueOf(exams, "eligibilityDay"));
        assertThat(valueOf(exams, "eligibilityDay"))
                .returns("THEORY_DATE", RuleValue::value)
                .returns(Mark.D, value -> value.sourced().mark());
        assertThat(exams.unconfirmed())
                .extracting(value -> value.sourced().place())
                .contains("eligibilityDay", "lateLimitMinutes")
                .doesNotContain("registrationClosesDaysBefore");
        assertThat(shipped("calendar/holidays.yaml").values()).isNotEmpty();
        assertThat(shipped("standards/4-10-01-03-2021.yaml").values())
                .extracting(value -> value.sourced().place())
                .contains("passMark", "staffing.assessors");
    }

    @Test
    void a_file_without_marks_holds_no_rules() throws IOException {
        write("plain.yaml", "name: nothing\n");
        assertThat(new RuleBook().load(folder).files()).isEmpty();
    }

    @Test
    void a_value_with_parts_is_written_with_their_names() throws IOException {
        write("rules.yaml", "rules:\n  - {days: [1, 2], kind: SOME, mark: C, source: memory}\n");
        assertThat(new RuleBook().load(folder).files()).singleElement().satisfies(file -> assertThat(file.values())
                .containsExactly(
                        new RuleValue(2, "days: 1, 2; kind: SOME", new Sourced("rules[0]", Mark.C, "memory"))));
    }

    @Test
    void a_changed_file_has_another_version() throws IOException {
        write("rules.yaml", "most: {value: 5, mark: A, source: law}\n");
        String before = new RuleBook().load(folder).files().get(0).version();
        write("rules.yaml", "most: {value: 6, mark: A, source: law}\n");
        assertThat(new RuleBook().load(folder).files().get(0).version()).isNotEqualTo(before);
    }

    @Test
    void a_mark_without_a_source_is_refused() throws IOException {
        write("rules.yaml", "most: {value: 5, mark: A}\n");
        assertThatThrownBy(() -> new RuleBook().load(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("needs source");
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private static RuleFile shipped(String path) {
        return new RuleBook()
                .load(Settings.configFolder()).files().stream()
                        .filter(file -> file.path().equals(path))
                        .findFirst()
                        .orElseThrow();
    }

    private static RuleValue valueOf(RuleFile file, String place) {
        return file.values().stream()
                .filter(value -> value.sourced().place().equals(place))
                .findFirst()
                .orElseThrow();
    }
}
