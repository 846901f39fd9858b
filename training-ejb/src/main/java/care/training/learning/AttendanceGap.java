package care.training.learning;

import care.training.catalog.OfferedClass;
import java.time.LocalDate;

/**
 * A running class whose attendance was not kept up.
 *
 * @param lastRecorded the last day with hours; null where there is none
 */
public record AttendanceGap(OfferedClass offered, LocalDate lastRecorded) {}
