package care.training.ui.learning;

import care.training.learning.enrolment.ClassEnrolments;
import care.training.learning.enrolment.ClassPlaces;
import care.training.learning.enrolment.FeeState;
import care.training.ui.Messages;
import care.training.ui.Texts;
import care.training.ui.Workplace;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import java.util.UUID;

/** The places in a class: who has one and what is recorded of her fee, who waits, who withdrew. */
@Named
@ViewScoped
public class PlacesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ClassEnrolments enrolments;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Texts texts;

    @Inject
    private transient Workplace workplace;

    private UUID id;
    private UUID of;
    private FeeState state;
    private String note;
    private int seen;
    private transient ClassPlaces places;

    /** Before the page is shown: where one fee is to be changed, which entry stands now. */
    public void open() {
        ClassPlaces.Place chosen = getChosen();
        seen = chosen == null ? 0 : chosen.fee().number();
    }

    public ClassPlaces getPlaces() {
        if (places == null) {
            places = enrolments.places(id);
        }
        return places;
    }

    /** The place whose fee is to be changed; null where none is. */
    public ClassPlaces.Place getChosen() {
        return getPlaces().places().stream()
                .filter(place -> place.enrolmentId().equals(of) && place.fee() != null)
                .findFirst()
                .orElse(null);
    }

    public String record() {
        String name = getChosen().name();
        enrolments.recordFee(id, of, seen, state, note);
        messages.done("places.fee.done", name, texts.get("places.fee." + state));
        return workplace.to("/places?id=" + id);
    }

    public String getTitle(Locale language) {
        return getPlaces().offered().title(language) + " · "
                + getPlaces().offered().code();
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public UUID getOf() {
        return of;
    }

    public void setOf(UUID of) {
        this.of = of;
    }

    public FeeState getState() {
        return state;
    }

    public void setState(FeeState state) {
        this.state = state;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
