package care.training.ui.check;

import care.training.check.police.NewPoliceLetter;
import care.training.check.police.PoliceLetterView;
import care.training.check.police.PoliceLetters;
import care.training.check.police.PoliceResult;
import care.training.kernel.IdentityDocument;
import care.training.registry.PersonName;
import care.training.registry.employment.PersonRef;
import care.training.registry.employment.PostView;
import care.training.registry.employment.Posts;
import care.training.ui.Messages;
import care.training.ui.SubjectForm;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Records a query to the police: of somebody on the staff, of somebody to be hired, or instead of a wrong entry. */
@Named
@ViewScoped
public class PoliceLetterForm extends SubjectForm {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient PoliceLetters letters;

    @Inject
    private transient Posts posts;

    @Inject
    private transient Messages messages;

    private String ref;
    private UUID corrects;
    private String number;
    private LocalDate letteredOn;
    private PoliceResult result;
    private transient PoliceLetterView wrong;
    private transient PostView member;

    /** Problems: NOT_FOUND, where the address names nobody on the staff or no entry. */
    public void open() {
        getWrong();
        getMember();
    }

    /** The entry that is corrected; null where none is. */
    public PoliceLetterView getWrong() {
        if (wrong == null && corrects != null) {
            wrong = letters.get(corrects);
        }
        return wrong;
    }

    /** Null where it is not about somebody on the staff. */
    public PostView getMember() {
        if (member == null && corrects == null && ref != null && !ref.isBlank()) {
            member = posts.history(new PersonRef(ref)).get(0);
        }
        return member;
    }

    /** Who it is about must be said: neither the staff number nor a wrong entry tells. */
    public boolean isAboutNewcomer() {
        return getWrong() == null && getMember() == null;
    }

    public String record() {
        boolean newcomer = isAboutNewcomer();
        IdentityDocument document = newcomer ? document() : null;
        letters.record(new NewPoliceLetter(
                getMember() == null ? null : new PersonRef(ref),
                document,
                newcomer ? new PersonName(getName()) : null,
                number,
                letteredOn,
                result,
                corrects));
        messages.done("police.done");
        return "/employer/police-letters?faces-redirect=true";
    }

    /** Those that somebody records: an answer grows old by itself. */
    public List<PoliceResult> getResults() {
        return Arrays.stream(PoliceResult.values())
                .filter(one -> one != PoliceResult.EXPIRED)
                .toList();
    }

    public String getRef() {
        return ref;
    }

    public void setRef(String ref) {
        this.ref = ref;
    }

    public UUID getCorrects() {
        return corrects;
    }

    public void setCorrects(UUID corrects) {
        this.corrects = corrects;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public LocalDate getLetteredOn() {
        return letteredOn;
    }

    public void setLetteredOn(LocalDate letteredOn) {
        this.letteredOn = letteredOn;
    }

    public PoliceResult getResult() {
        return result;
    }

    public void setResult(PoliceResult result) {
        this.result = result;
    }
}
