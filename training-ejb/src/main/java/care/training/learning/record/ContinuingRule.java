package care.training.learning.record;

import care.training.catalog.CourseKind;
import care.training.kernel.rules.Sourced;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much somebody who works with children learns on every year.
 *
 * @param hoursAYear 学时 in a calendar year
 * @param kinds of courses that count
 * @param source how well it is known, and from where
 */
public record ContinuingRule(int hoursAYear, Set<CourseKind> kinds, Sourced source) {
    public ContinuingRule {
        kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
    }

    /** A course whose kind its provider does not say counts for nothing. */
    boolean counts(CourseKind kind) {
        return kind != null && kinds.contains(kind);
    }

    /** What is still missing of a year's hours; 0 where nothing is. */
    BigDecimal missing(BigDecimal done) {
        return BigDecimal.valueOf(hoursAYear).subtract(done).max(BigDecimal.ZERO);
    }
}
