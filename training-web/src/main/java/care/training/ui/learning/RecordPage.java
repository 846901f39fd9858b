package care.training.ui.learning;

import care.training.catalog.Classes;
import care.training.catalog.OfferedClass;
import care.training.learning.RecordEntry;
import care.training.learning.TrainingRecord;
import care.training.learning.enrolment.WaitingPlaces;
import care.training.learning.enrolment.WaitingView;
import care.training.ui.Bars;
import care.training.ui.Language;
import care.training.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A caregiver's courses, with the hours done of those required. */
@Named
@RequestScoped
public class RecordPage {
    @Inject
    private TrainingRecord record;

    @Inject
    private WaitingPlaces waitingPlaces;

    @Inject
    private Classes classes;

    @Inject
    private Texts texts;

    @Inject
    private Language language;

    private List<RecordEntry> entries;
    private List<Waiting> waiting;

    /** A place on the waiting list of a class. */
    public record Waiting(WaitingView place, OfferedClass offered) {}

    public List<RecordEntry> getEntries() {
        if (entries == null) {
            entries = record.mine();
        }
        return entries;
    }

    /** Where she waits for a seat, offers first. */
    public List<Waiting> getWaiting() {
        if (waiting == null) {
            List<WaitingView> places = waitingPlaces.mine();
            Map<UUID, OfferedClass> offered =
                    classes.all(places.stream().map(WaitingView::classId).toList());
            waiting = places.stream()
                    .map(place -> new Waiting(place, offered.get(place.classId())))
                    .toList();
        }
        return waiting;
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
