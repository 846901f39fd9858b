package care.training.learning.record;

import care.training.learning.HoursSource;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A figure that stood or stands for a day.
 *
 * @param hours 0 where the day was taken back
 * @param stands false for what was corrected since
 */
public record HoursEntry(LocalDate on, BigDecimal hours, HoursSource source, Instant recordedAt, boolean stands) {}
