package care.training.ui.learning;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.learning.LearningRules;
import care.training.learning.enrolment.EnrolmentProspect;
import care.training.learning.enrolment.EnrolmentView;
import care.training.learning.enrolment.Enrolments;
import care.training.learning.enrolment.WaitingPlaces;
import care.training.learning.enrolment.WaitingView;
import care.training.registry.People;
import care.training.ui.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;

/** A caregiver takes a seat in a class, waits for one, or gives hers back. */
@Named
@ViewScoped
public class EnrolPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Enrolments enrolments;

    @Inject
    private transient WaitingPlaces waitingPlaces;

    @Inject
    private transient LearningRules rules;

    @Inject
    private transient People people;

    @Inject
    private transient Messages messages;

    private UUID classId;
    private transient EnrolmentProspect prospect;

    public EnrolmentProspect getProspect() {
        if (prospect == null) {
            prospect = enrolments.prospect(classId);
        }
        return prospect;
    }

    /** For how long a seat is kept. */
    public long getOfferHours() {
        return rules.seatOffer().toHours();
    }

    public boolean isIdentified() {
        return people.myIdentity().isPresent();
    }

    /** Takes a free seat, or the one that is offered. */
    public String enrol() {
        // what is shown next must be what is then true
        prospect = null;
        enrolments.enrol(classId);
        return done("learning.enrol.done");
    }

    public String join() {
        prospect = null;
        waitingPlaces.join(classId);
        return done("learning.wait.done");
    }

    /** Stops waiting, or declines the seat that is offered. */
    public String leave() {
        WaitingView waiting = getProspect().waiting();
        prospect = null;
        if (waiting == null) {
            throw new Problem(ProblemCode.OFFER_LAPSED);
        }
        waitingPlaces.leave(waiting.id());
        return done("learning.wait.left");
    }

    public String withdraw() {
        EnrolmentView place = getProspect().place();
        prospect = null;
        if (place == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        enrolments.withdraw(place.id());
        return done("learning.withdraw.done");
    }

    private String done(String text) {
        messages.done(text);
        return "/me/enrol?class=" + classId + "&faces-redirect=true";
    }

    public UUID getClassId() {
        return classId;
    }

    public void setClassId(UUID classId) {
        this.classId = classId;
    }

    /** Problems: NOT_FOUND where the address names no class. */
    public void open() {
        if (classId == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
    }
}
