package care.training.learning.online;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * How time online is counted.
 *
 * @param beat how often the page reports
 * @param gap after a longer silence the time between is not counted
 * @param question after so much time a question is asked
 * @param answer so long it may be answered
 * @param tries so often
 * @param minutesAnHour of one 学时
 */
public record OnlineRules(
        Duration beat, Duration gap, Duration question, Duration answer, int tries, int minutesAnHour) {
    public OnlineRules {
        if (gap.compareTo(beat) <= 0) {
            throw new IllegalArgumentException("a gap must be longer than the time between two beats");
        }
    }

    /** Whole steps of hours in so many seconds; what is left over counts when more comes to it. */
    BigDecimal hours(long seconds, BigDecimal steps) {
        return BigDecimal.valueOf(seconds)
                .divide(BigDecimal.valueOf(minutesAnHour * 60L).multiply(steps), 0, RoundingMode.DOWN)
                .multiply(steps);
    }
}
