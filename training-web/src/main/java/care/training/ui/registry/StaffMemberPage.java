package care.training.ui.registry;

import care.training.check.police.PoliceLetterView;
import care.training.check.police.PoliceLetters;
import care.training.kernel.IdentityDocument;
import care.training.registry.employment.NewEmployment;
import care.training.registry.employment.PersonRef;
import care.training.registry.employment.PostView;
import care.training.registry.employment.Posts;
import care.training.registry.employment.Staff;
import care.training.ui.Dates;
import care.training.ui.Messages;
import care.training.ui.SubjectForm;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One member of an employer's staff: filed anew, changed from a day on, corrected, ended. */
@Named
@ViewScoped
public class StaffMemberPage extends SubjectForm {
    private static final long serialVersionUID = 1L;
    private static final String LIST = "/employer/staff?faces-redirect=true";

    @Inject
    private transient Staff staff;

    @Inject
    private transient Posts posts;

    @Inject
    private transient PoliceLetters police;

    @Inject
    private transient Dates dates;

    @Inject
    private transient Messages messages;

    private transient List<PostView> history;

    /** Of the member that is on the staff; null for a new one. */
    private String ref;

    private String personRef;
    private String position;
    private String occupation;
    private String directManager;
    private LocalDate from;
    private LocalDate to;
    private LocalDate insteadOf;
    private LocalDate lastDay;

    /** Fills the form with what is known now. Problems: NOT_FOUND. */
    public void open() {
        if (FacesContext.getCurrentInstance().isPostback()) {
            return;
        }
        lastDay = dates.getToday();
        from = dates.getToday();
        getLatest().ifPresent(known -> {
            position = known.position();
            occupation = known.occupation();
            directManager = known.managerRef();
            from = known.from();
            to = known.to();
        });
    }

    /** What was recorded of queries to the police. */
    public List<PoliceLetterView> getLetters() {
        return isKnown() ? police.ofStaff(new PersonRef(ref)) : List.of();
    }

    public String file() {
        IdentityDocument document = isKnown() ? null : document();
        PersonRef manager = directManager == null || directManager.isBlank() ? null : new PersonRef(directManager);
        staff.file(
                number(), new NewEmployment(document, getName(), position, occupation, manager, from, to, insteadOf));
        messages.done("staff.filed");
        return LIST;
    }

    public String end() {
        staff.end(number(), lastDay);
        messages.done("staff.ended");
        return LIST;
    }

    public String withdraw() {
        staff.withdraw(number());
        messages.done("staff.withdrawn");
        return LIST;
    }

    private PersonRef number() {
        return new PersonRef(isKnown() ? ref : personRef);
    }

    public boolean isKnown() {
        return ref != null && !ref.isBlank();
    }

    /** All that was ever filed of her, the latest filing first; empty for a new one. */
    public List<PostView> getHistory() {
        if (history == null) {
            history = isKnown() ? posts.history(new PersonRef(ref)) : List.of();
        }
        return history;
    }

    /** Her last post as known now; empty for a new one, or where all of it was taken back. */
    public Optional<PostView> getLatest() {
        return getHistory().stream().filter(PostView::knownNow).max(Comparator.comparing(PostView::from));
    }

    /** Whose record it is. */
    public PostView getPerson() {
        return getHistory().isEmpty() ? null : getHistory().get(0);
    }

    public boolean isEndable() {
        return getLatest().isPresent();
    }

    public String getRef() {
        return ref;
    }

    public void setRef(String ref) {
        this.ref = ref;
    }

    public String getPersonRef() {
        return personRef;
    }

    public void setPersonRef(String personRef) {
        this.personRef = personRef;
    }

    public String getPosition() {
        return position;
    }

    public void setPosition(String position) {
        this.position = position;
    }

    public String getOccupation() {
        return occupation;
    }

    public void setOccupation(String occupation) {
        this.occupation = occupation;
    }

    public String getDirectManager() {
        return directManager;
    }

    public void setDirectManager(String directManager) {
        this.directManager = directManager;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public LocalDate getInsteadOf() {
        return insteadOf;
    }

    public void setInsteadOf(LocalDate insteadOf) {
        this.insteadOf = insteadOf;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
