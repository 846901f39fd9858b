package care.training.catalog;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A course as its provider has written it, to be changed.
 *
 * @param fields by the names that an import's fields have in JSON
 * @param version for {@code changeCourse}
 * @param classes the latest first, withdrawn ones too
 */
public record WrittenCourse(
        UUID id, String code, int version, boolean withdrawn, Map<String, String> fields, List<WrittenClass> classes) {

    /**
     * One of its classes.
     *
     * @param seatsTaken nobody can make the class smaller, or withdraw it while there are any
     */
    public record WrittenClass(
            UUID id, String code, boolean withdrawn, int seatsTaken, ClassData data, Map<String, String> fields) {}

    static WrittenCourse of(Course course, List<ClassOffering> classes) {
        return new WrittenCourse(
                course.id(),
                course.code(),
                course.version(),
                course.isWithdrawn(),
                course.data().facts(),
                classes.stream()
                        .map(offered -> new WrittenClass(
                                offered.id(),
                                offered.code(),
                                offered.isWithdrawn(),
                                offered.seatsTaken(),
                                offered.data(),
                                offered.data().facts()))
                        .toList());
    }
}
