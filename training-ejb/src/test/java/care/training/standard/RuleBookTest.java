package care.training.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.Settings;
import care.training.kernel.rules.Mark;
import care.training.kernel.rules.Sourced;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
    void what_was_approved_since_stands_in_the_place_of_the_file() throws IOException {
        Files.createDirectories(folder.resolve("standards"));
        write("rules.yaml", "most: {value: 5, mark: A, source: law}\n");
        write("standards/one.yaml", "passMark: {value: 60, mark: A, source: law}\n");
        RuleBook book = new RuleBook().load(folder);
        RuleRevision atStart =
                new RuleRevision(1, null, Map.of("one.yaml", "passMark: {value: 60, mark: A, source: law}\n"));
        RuleRevision approved = new RuleRevision(
                2, LocalDate.of(2026, 12, 1), Map.of("one.yaml", "passMark: {value: 70, mark: D, source: notice}\n"));
        RuleRevision added = new RuleRevision(
                3, LocalDate.of(2026, 12, 1), Map.of("two.yaml", "resits: {value: 2, mark: B, source: plan}\n"));
        Instant at = Instant.parse("2026-11-20T00:00:00Z");

        List<RuleFile> held = book.with(List.of(atStart, approved, added), Map.of(2, at, 3, at));

        assertThat(held)
                .extracting(RuleFile::path)
                .containsExactly("rules.yaml", "standards/one.yaml", "standards/two.yaml");
        assertThat(held).extracting(RuleFile::revision).containsExactly(null, 2, 3);
        assertThat(held.get(1).changedAt()).isEqualTo(at);
        assertThat(held.get(1).unconfirmed()).singleElement().returns("70", RuleValue::value);
        assertThat(held.get(1).version()).isNotEqualTo(book.files().get(1).version());
        assertThat(book.with(List.of(atStart), Map.of())).isEqualTo(book.files());
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
