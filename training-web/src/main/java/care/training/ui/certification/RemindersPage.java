package care.training.ui.certification;

import care.training.certification.validity.reminder.Reminder;
import care.training.certification.validity.reminder.Reminders;
import care.training.ui.Dates;
import care.training.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** A holder's reminders, shown wherever she begins, until she puts them away. */
@Named
@RequestScoped
public class RemindersPage {
    @Inject
    private Reminders reminders;

    @Inject
    private Dates dates;

    @Inject
    private Texts texts;

    private List<Reminder> all;

    public List<Reminder> getAll() {
        if (all == null) {
            all = reminders.mine();
        }
        return all;
    }

    public String text(Reminder reminder) {
        return texts.of(
                "validity.remind." + reminder.kind(),
                reminder.number(),
                dates.day(reminder.endsOn()),
                dates.daysUntil(reminder.endsOn()));
    }

    public void seen(UUID id) {
        reminders.seen(id);
        all = null;
    }
}
