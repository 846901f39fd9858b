package care.training.ui.learning;

import care.training.learning.RecordEntry;
import care.training.learning.TrainingRecord;
import care.training.ui.Bars;
import care.training.ui.Language;
import care.training.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** A caregiver's courses, with the hours done of those required. */
@Named
@RequestScoped
public class RecordPage {
    @Inject
    private TrainingRecord record;

    @Inject
    private Texts texts;

    @Inject
    private Language language;

    private List<RecordEntry> entries;

    public List<RecordEntry> getEntries() {
        if (entries == null) {
            entries = record.mine();
        }
        return entries;
    }

    public Bars getBars() {
        return new Bars(
                texts.get("learning.record.picture"),
                texts.get("learning.record.done"),
                texts.get("learning.record.required"),
                getEntries().stream()
                        .map(entry -> new Bars.Row(
                                entry.title(language.getLocale()),
                                entry.hoursDone().longValue(),
                                (long) entry.hoursRequired()))
                        .toList());
    }
}
