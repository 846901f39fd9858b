package care.training.ui.learning;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.learning.EnrolmentProspect;
import care.training.learning.Enrolments;
import care.training.registry.People;
import care.training.ui.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;

/** A caregiver takes a seat in a class. */
@Named
@ViewScoped
public class EnrolPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Enrolments enrolments;

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

    public boolean isIdentified() {
        return people.myIdentity().isPresent();
    }

    public String enrol() {
        // what is shown next must be what is then true
        prospect = null;
        enrolments.enrol(classId);
        messages.done("learning.enrol.done");
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
