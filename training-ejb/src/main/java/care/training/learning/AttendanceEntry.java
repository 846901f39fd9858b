package care.training.learning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody enters of one person's attendance on one day.
 *
 * @param hours 学时; 0 takes back what was recorded
 * @param replaces the figure that the sender saw before, null where there was none: whoever did not see the figure
 *     that stands there does not overwrite it
 */
public record AttendanceEntry(UUID enrolmentId, LocalDate on, BigDecimal hours, BigDecimal replaces) {}
