package care.training.kernel.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
    private final WorkingDays days = new WorkingDays();

    @BeforeEach
    void load() {
        days.load();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "working-days.csv", numLinesToSkip = 1)
    void a_limit_in_working_days_ends_where_the_calendar_says(LocalDate from, int count, LocalDate ends) {
        assertThat(days.plus(from, count)).isEqualTo(ends);
    }

    @Test
    void what_is_published_is_told_from_what_is_not() {
        assertThat(days.publishedYears()).containsExactly(2024, 2025, 2026);
        assertThat(days.isPublished(2027)).isFalse();
    }

    @Test
    void days_are_counted_forward_only() {
        assertThatThrownBy(() -> days.plus(LocalDate.of(2026, 1, 1), -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "worked: [2026-01-04 | worked: [2026-01-05 | worked[0] is no weekend day",
                "worked: [2026-01-04 | worked: [2025-01-04 | worked[0] is not in 2026",
                "year: 2026 | year: 2025 | year is there twice",
                "from: 2026-02-15 | from: 2026-02-30 | holidays[1].from must be a date"
            })
    void a_slip_in_the_calendar_is_refused_with_its_place(String from, String to, String message, @TempDir Path folder)
            throws IOException {
        Path shipped = care.training.kernel.Settings.configFolder().resolve("calendar/holidays.yaml");
        Path file = folder.resolve("holidays.yaml");
        Files.writeString(file, Files.readString(shipped).replace(from, to));
        assertThatThrownBy(() -> new WorkingDays().load(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("holidays.yaml:")
                .hasMessageContaining(message);
    }
}
