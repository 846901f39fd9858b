package care.training.learning;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How many hours (学时) of attendance a day can have.
 *
 * @param steps every figure is a whole number of these
 */
public record HoursADay(BigDecimal least, BigDecimal most, BigDecimal steps) {
    public HoursADay {
        if (least.signum() <= 0 || most.compareTo(least) < 0 || steps.signum() <= 0) {
            throw new IllegalArgumentException("hours a day: " + least + " to " + most + " in steps of " + steps);
        }
    }

    /** Problems: INVALID_INPUT where the figure is none that a day can have; 0 is none either. */
    public void requireOneOf(BigDecimal hours, String field) {
        if (hours != null && hours.signum() == 0) {
            throw Problem.invalid(field, ProblemCode.OUT_OF_RANGE, least, most);
        }
        wrong(hours, field).ifPresent(violation -> {
            throw Problem.invalid(List.of(violation));
        });
    }

    /** What is wrong with a figure; 0, which takes a day's hours back, is right. */
    Optional<Violation> wrong(BigDecimal hours, String field) {
        if (hours == null) {
            return Optional.of(new Violation(field, ProblemCode.REQUIRED));
        } else if (hours.signum() == 0) {
            return Optional.empty();
        } else if (hours.compareTo(least) < 0 || hours.compareTo(most) > 0) {
            return Optional.of(new Violation(field, ProblemCode.OUT_OF_RANGE, least, most));
        }
        return hours.remainder(steps).signum() == 0
                ? Optional.empty()
                : Optional.of(new Violation(field, ProblemCode.HOURS_IN_STEPS, steps));
    }
}
