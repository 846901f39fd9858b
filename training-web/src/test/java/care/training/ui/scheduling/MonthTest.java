package care.training.ui.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({"2026-11, 6", "2026-12, 5", "2027-02, 4", "2024-02, 5"})
    void it_has_whole_weeks_and_every_day_of_the_month_once(YearMonth month, int weeks) {
        Month shown = Month.of(month, TODAY, List.of());
        List<LocalDate> days = shown.weeks().stream()
                .flatMap(week -> week.days().stream())
                .filter(Month.Day::inside)
                .map(Month.Day::date)
                .toList();

        assertThat(shown.weeks()).hasSize(weeks).allSatisfy(week -> assertThat(week.days())
                .hasSize(7)
                .first()
                .extracting(day -> day.date().getDayOfWeek())
                .isEqualTo(DayOfWeek.MONDAY));
        assertThat(days)
                .hasSize(month.lengthOfMonth())
                .startsWith(month.atDay(1))
                .endsWith(month.atEndOfMonth());
    }

    @Test
    void today_is_marked_in_its_own_month_only() {
        assertThat(days(YearMonth.of(2026, 11))).isEqualTo(1);
        assertThat(days(YearMonth.of(2027, 1))).isZero();
    }

    private static long days(YearMonth month) {
        return Month.of(month, TODAY, List.of()).weeks().stream()
                .flatMap(week -> week.days().stream())
                .filter(Month.Day::today)
                .count();
    }
}
