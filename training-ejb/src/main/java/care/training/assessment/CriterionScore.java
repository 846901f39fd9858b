package care.training.assessment;

import java.math.BigDecimal;

/**
 * What an assessor gives for one criterion.
 *
 * @param criterion its id in the standard
 * @param points from 0 to the criterion's most, to one decimal place
 * @param note why; may be {@code null}
 */
public record CriterionScore(String criterion, BigDecimal points, String note) {}
