package care.training.learning.presence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What signing in to a lesson brought.
 *
 * @param hours that were added to the day; less than the lesson has where the day or the course was full
 */
public record SignedIn(UUID classId, LocalDate on, BigDecimal hours) {}
