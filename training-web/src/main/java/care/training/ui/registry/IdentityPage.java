package care.training.ui.registry;

import care.training.kernel.Caller;
import care.training.kernel.Roles;
import care.training.registry.People;
import care.training.registry.PersonIdentity;
import care.training.registry.PersonName;
import care.training.registry.identity.ChangeKind;
import care.training.registry.identity.ChangeView;
import care.training.registry.identity.IdentityChanges;
import care.training.registry.identity.NewChange;
import care.training.ui.Messages;
import care.training.ui.SubjectForm;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** A caregiver or an assessor says who she is, once, and goes on to what she came from. */
@Named
@RequestScoped
public class IdentityPage extends SubjectForm {
    @Inject
    private People people;

    @Inject
    private IdentityChanges changes;

    @Inject
    private Messages messages;

    @Inject
    private Caller caller;

    private UUID classId;
    private UUID sessionId;
    private String reason;
    private transient List<ChangeView> asked;

    /** What she has said; null before. */
    public PersonIdentity getStated() {
        return people.myIdentity().orElse(null);
    }

    public String state() {
        people.state(document(), getName());
        messages.done("registry.identity.stated");
        return next() + (next().contains("?") ? "&" : "?") + "faces-redirect=true";
    }

    /** What she asked the association to record, the latest first. */
    public List<ChangeView> getChanges() {
        if (asked == null) {
            asked = changes.mine();
        }
        return asked;
    }

    public String askName() {
        return ask(new NewChange(ChangeKind.NAME, null, new PersonName(getName()), null, reason));
    }

    public String askDocument() {
        return ask(new NewChange(ChangeKind.DOCUMENT, document(), null, null, reason));
    }

    private String ask(NewChange change) {
        changes.ask(change);
        messages.done("registry.change.asked");
        return getHome() + "/identity?faces-redirect=true";
    }

    private String next() {
        if (classId != null) {
            return "/me/enrol?class=" + classId;
        }
        return sessionId != null ? "/me/book?session=" + sessionId : getHome() + "/identity";
    }

    /** Where this person's own pages begin. */
    public String getHome() {
        return caller.hasRole(Roles.CAREGIVER) ? "/me" : "/assess";
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** The class she came to enrol in; null when she did not. */
    public UUID getClassId() {
        return classId;
    }

    public void setClassId(UUID classId) {
        this.classId = classId;
    }

    /** The session she came to book; null when she did not. */
    public UUID getSessionId() {
        return sessionId;
    }

    public void setSessionId(UUID sessionId) {
        this.sessionId = sessionId;
    }
}
