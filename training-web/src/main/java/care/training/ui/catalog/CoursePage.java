package care.training.ui.catalog;

import care.training.catalog.Catalog;
import care.training.catalog.CourseView;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** One course with its classes. */
@Named
@RequestScoped
public class CoursePage {
    @Inject
    private Catalog catalog;

    private UUID id;
    private CourseView course;

    /** Called before the page is made, so that a course that does not exist is answered with its status. */
    public void open() {
        if (id == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        course = catalog.course(id);
    }

    public CourseView getCourse() {
        return course;
    }

    public String getTeachers() {
        return String.join("、", course.teachers());
    }

    /** For search engines: see {@link StructuredCourse}. */
    public String getStructuredData() {
        return StructuredCourse.of(course);
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }
}
