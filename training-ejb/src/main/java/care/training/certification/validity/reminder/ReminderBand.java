package care.training.certification.validity.reminder;

import java.util.ArrayList;
import java.util.List;

/**
 * The days left for which one reminder is the one that is due. Where nights were missed, what is left falls into a later
 * band, so that one reminder comes and not all that were missed.
 *
 * @param days by which the reminder is named
 * @param least, most days left, both inside
 */
public record ReminderBand(int days, int least, int most) {
    /** @param days of the reminders, the most first */
    public static List<ReminderBand> of(List<Integer> days) {
        List<ReminderBand> bands = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            int least = i + 1 < days.size() ? days.get(i + 1) + 1 : 0;
            bands.add(new ReminderBand(days.get(i), least, days.get(i)));
        }
        return List.copyOf(bands);
    }

    public boolean contains(long daysLeft) {
        return daysLeft >= least && daysLeft <= most;
    }
}
