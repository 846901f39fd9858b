package care.training.ui.catalog;

import care.training.catalog.CourseKind;
import care.training.catalog.DeliveryMode;
import care.training.catalog.OwnCourses;
import care.training.catalog.WrittenCourse;
import care.training.catalog.imports.HandEntry;
import care.training.ui.Messages;
import care.training.ui.Workplace;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** One of the own courses, written by hand: what is said of it, and its classes. */
@Named
@ViewScoped
public class WrittenCoursePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient OwnCourses courses;

    @Inject
    private transient HandEntry entry;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Workplace workplace;

    private UUID id;
    private int version;
    private Map<String, String> fields = new HashMap<>();
    private transient WrittenCourse written;

    /** Problems: NOT_FOUND. */
    public void open() {
        if (id != null) {
            version = getWritten().version();
            fields = new HashMap<>(getWritten().fields());
        }
    }

    public String save() {
        if (id == null) {
            id = entry.addCourse(fields);
            messages.done("courses.own.added");
        } else {
            entry.changeCourse(id, version, fields);
            messages.done("courses.own.changed");
        }
        return here();
    }

    public String withdraw() {
        entry.withdrawCourse(id);
        messages.done("courses.own.withdrawn");
        return here();
    }

    private String here() {
        return workplace.to("/course?id=" + id);
    }

    public boolean isKnown() {
        return id != null;
    }

    /** Null for a new course. */
    public WrittenCourse getWritten() {
        if (written == null && id != null) {
            written = courses.written(id);
        }
        return written;
    }

    public CourseKind[] getKinds() {
        return CourseKind.values();
    }

    public DeliveryMode[] getModes() {
        return DeliveryMode.values();
    }

    public Map<String, String> getFields() {
        return fields;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }
}
