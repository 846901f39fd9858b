package care.training.certification.validity.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderBandTest {
    private static final List<ReminderBand> BANDS = ReminderBand.of(List.of(90, 60, 30, 7));

    @ParameterizedTest(name = "with {0} days left the reminder of {1} days is due")
    @CsvSource({"91, ", "90, 90", "61, 90", "60, 60", "31, 60", "30, 30", "8, 30", "7, 7", "0, 7", "-1, "})
    void one_reminder_is_due_at_most(long left, Integer due) {
        List<Integer> days = BANDS.stream()
                .filter(band -> band.contains(left))
                .map(ReminderBand::days)
                .toList();

        assertThat(days).isEqualTo(due == null ? List.of() : List.of(due));
    }
}
