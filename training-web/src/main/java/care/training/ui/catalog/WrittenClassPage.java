package care.training.ui.catalog;

import care.training.catalog.OwnCourses;
import care.training.catalog.WrittenCourse;
import care.training.catalog.imports.HandEntry;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.ui.Messages;
import care.training.ui.Workplace;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A class of one of the own courses, written by hand. */
@Named
@ViewScoped
public class WrittenClassPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient OwnCourses courses;

    @Inject
    private transient HandEntry entry;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Workplace workplace;

    private UUID courseId;
    private UUID id;
    private Map<String, String> fields = new HashMap<>();
    private transient WrittenCourse course;

    /** Problems: NOT_FOUND. */
    public void open() {
        if (getCourse() != null && id != null) {
            fields = new HashMap<>(getOffered().fields());
            fields.put("classCode", getOffered().code());
        }
    }

    public String save() {
        if (id == null) {
            entry.addClass(courseId, fields);
            messages.done("courses.own.class.added");
        } else {
            entry.changeClass(id, fields);
            messages.done("courses.own.class.changed");
        }
        return workplace.to("/course?id=" + courseId);
    }

    public String withdraw() {
        entry.withdrawClass(id);
        messages.done("courses.own.class.withdrawn");
        return workplace.to("/course?id=" + courseId);
    }

    public WrittenCourse getCourse() {
        if (course == null) {
            course = courses.written(courseId);
        }
        return course;
    }

    /** Null for a new class. Problems: NOT_FOUND. */
    public WrittenCourse.WrittenClass getOffered() {
        return id == null
                ? null
                : getCourse().classes().stream()
                        .filter(offered -> offered.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    public boolean isKnown() {
        return id != null;
    }

    public Map<String, String> getFields() {
        return fields;
    }

    public UUID getCourseId() {
        return courseId;
    }

    public void setCourseId(UUID courseId) {
        this.courseId = courseId;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }
}
