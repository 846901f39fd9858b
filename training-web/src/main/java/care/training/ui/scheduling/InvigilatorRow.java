package care.training.ui.scheduling;

import care.training.registry.PersonName;
import care.training.scheduling.NewDuties;
import care.training.ui.SubjectForm;

/** One line of the form in which invigilators are named; left empty, it names nobody. */
public class InvigilatorRow extends SubjectForm {
    private static final long serialVersionUID = 1L;

    boolean isEmpty() {
        return isBlank(getDocumentNumber()) && isBlank(getName());
    }

    /** Problems: INVALID_INPUT naming {@code documentNumber} or {@code name}. */
    NewDuties.Invigilator read() {
        return new NewDuties.Invigilator(document(), new PersonName(getName()).text());
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
