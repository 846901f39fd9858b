package care.training.ui.learning;

import care.training.catalog.Classes;
import care.training.catalog.OfferedClass;
import care.training.learning.HoursADay;
import care.training.learning.LearningRules;
import care.training.learning.presence.LessonView;
import care.training.learning.presence.Lessons;
import care.training.ui.Messages;
import care.training.ui.Workplace;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A lesson's beginning, who has signed in, and signing in somebody without a phone. */
@Named
@ViewScoped
public class PresencePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Lessons lessons;

    @Inject
    private transient Classes classes;

    @Inject
    private transient LearningRules rules;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Workplace workplace;

    private UUID classId;
    private BigDecimal hours;
    private UUID person;
    private String reason;
    private transient LessonView lesson;
    private transient boolean looked;

    /** Null where nobody can sign in now. */
    public LessonView getLesson() {
        if (!looked) {
            lesson = lessons.current(classId).orElse(null);
            looked = true;
        }
        return lesson;
    }

    public List<LessonView.Pupil> getAbsent() {
        return getLesson().people().stream().filter(one -> !one.present()).toList();
    }

    public String open() {
        lessons.open(classId, hours);
        messages.done("presence.begun");
        return again();
    }

    public String close() {
        lessons.close(classId);
        messages.done("presence.closed");
        return again();
    }

    public String mark() {
        String name = getLesson().people().stream()
                .filter(one -> one.enrolmentId().equals(person))
                .findFirst()
                .map(LessonView.Pupil::name)
                .orElse("");
        lessons.markPresent(classId, person, reason);
        messages.done("presence.manual.done", name);
        return again();
    }

    private String again() {
        return workplace.to("/presence?class=" + classId);
    }

    public String getTitle(Locale language) {
        OfferedClass offered = classes.mine(classId);
        return offered.title(language) + " · " + offered.code();
    }

    public HoursADay getRules() {
        return rules.hoursADay();
    }

    public UUID getClassId() {
        return classId;
    }

    public void setClassId(UUID classId) {
        this.classId = classId;
    }

    public BigDecimal getHours() {
        return hours;
    }

    public void setHours(BigDecimal hours) {
        this.hours = hours;
    }

    public UUID getPerson() {
        return person;
    }

    public void setPerson(UUID person) {
        this.person = person;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
