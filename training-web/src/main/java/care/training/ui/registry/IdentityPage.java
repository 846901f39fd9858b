package care.training.ui.registry;

import care.training.kernel.Caller;
import care.training.kernel.Roles;
import care.training.registry.People;
import care.training.registry.PersonIdentity;
import care.training.ui.Messages;
import care.training.ui.SubjectForm;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** A caregiver or an assessor says who she is, once, and goes on to what she came from. */
@Named
@RequestScoped
public class IdentityPage extends SubjectForm {
    @Inject
    private People people;

    @Inject
    private Messages messages;

    @Inject
    private Caller caller;

    private UUID classId;
    private UUID sessionId;

    /** What she has said; null before. */
    public PersonIdentity getStated() {
        return people.myIdentity().orElse(null);
    }

    public String state() {
        people.state(document(), getName());
        messages.done("registry.identity.stated");
        return next() + (next().contains("?") ? "&" : "?") + "faces-redirect=true";
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
