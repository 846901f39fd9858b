package care.training.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A part that a candidate passed at an earlier exam and that still counts: she need not sit it again.
 *
 * @param resultId the result in which she passed it
 * @param points of 100, as it was marked then
 * @param passedOn the day of that exam
 */
public record CarriedPart(UUID resultId, BigDecimal points, LocalDate passedOn) {}
