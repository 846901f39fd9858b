package care.training.assessment;

import java.math.BigDecimal;

/**
 * A score as it is sent: by points, or by whether the criterion is met, which is all its points or none.
 *
 * @param points {@code null} where {@code met} is given
 * @param met {@code null} where {@code points} are given
 * @param note may be {@code null}
 */
public record GivenScore(String criterion, BigDecimal points, Boolean met, String note) {}
