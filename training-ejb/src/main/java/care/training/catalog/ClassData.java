package care.training.catalog;

import java.time.LocalDate;

/**
 * What a provider says of one run of a course.
 *
 * @param code unique within the course
 * @param endsOn the last day, not before the first
 * @param seats at least 1
 */
public record ClassData(String code, LocalDate startsOn, LocalDate endsOn, int seats, String place) {}
