package care.training.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.Settings;
import care.training.kernel.rules.ShippedWorkingDays;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckRulesTest {
    private final CheckRules rules = new CheckRules(ShippedWorkingDays.load())
            .load(Settings.configFolder().resolve("checks/rules.yaml"));

    @ParameterizedTest
    @CsvSource({"11, false", "12, true", "13, true"})
    void names_that_were_asked_about_are_kept_as_long_as_anybody_is_told_of_their_check(int months, boolean enough) {
        if (enough) {
            assertThatCode(() -> rules.requireNamesKept(months)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> rules.requireNamesKept(months))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("CHECK_NAME");
        }
    }

    /** Days of Shanghai: the last second of a Tuesday, the first of a Wednesday, before a weekend, holidays and a worked Saturday. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-24T23:59:59+08:00, 2026-11-27T00:00:00+08:00",
        "2026-11-25T00:00:00+08:00, 2026-11-28T00:00:00+08:00",
        "2026-11-27T10:00:00+08:00, 2026-12-02T00:00:00+08:00",
        "2026-11-28T10:00:00+08:00, 2026-12-02T00:00:00+08:00",
        "2026-09-30T10:00:00+08:00, 2026-10-10T00:00:00+08:00",
        "2026-10-08T10:00:00+08:00, 2026-10-11T00:00:00+08:00"
    })
    void an_alert_is_acknowledged_by_the_end_of_the_second_working_day_after_it(
            OffsetDateTime raised, OffsetDateTime limit) {
        assertThat(rules.acknowledgeBy(raised.toInstant())).isEqualTo(limit.toInstant());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24, 2023-11-24", "2028-02-29, 2025-02-28", "2027-03-01, 2024-03-01"})
    void who_saw_a_ban_within_three_years_is_told_of_its_voiding(LocalDate day, LocalDate since) {
        assertThat(rules.voidingToldSince(day)).isEqualTo(since);
    }
}
