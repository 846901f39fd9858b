package care.training.catalog;

/**
 * A part of a course.
 *
 * @param hours 学时, 1 or more; null where the provider does not say
 */
public record CourseModule(String title, Integer hours) {
    @Override
    public String toString() {
        return hours == null ? title : title + " " + hours;
    }
}
