package care.training.ui.learning;

import care.training.catalog.Classes;
import care.training.catalog.OfferedClass;
import care.training.certification.document.QrSquares;
import care.training.learning.LearningRules;
import care.training.learning.presence.LessonView;
import care.training.learning.presence.Lessons;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.UUID;

/** The code for the classroom's screen. The page asks for itself again every few seconds and keeps no state. */
@Named
@RequestScoped
public class ClassCodePage {
    @Inject
    private Lessons lessons;

    @Inject
    private Classes classes;

    @Inject
    private LearningRules rules;

    private UUID classId;
    private LessonView lesson;
    private boolean looked;

    /** Null where nobody can sign in now. */
    public LessonView getLesson() {
        if (!looked) {
            lesson = lessons.current(classId).orElse(null);
            looked = true;
        }
        return lesson;
    }

    public QrSquares getQr() {
        return QrSquares.of(getLesson().address());
    }

    public int getEverySeconds() {
        return rules.codes().everySeconds();
    }

    public String getTitle(Locale language) {
        OfferedClass offered = classes.mine(classId);
        return offered.title(language) + " · " + offered.code();
    }

    public UUID getClassId() {
        return classId;
    }

    public void setClassId(UUID classId) {
        this.classId = classId;
    }
}
