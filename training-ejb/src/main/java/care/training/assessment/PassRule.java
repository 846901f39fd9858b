package care.training.assessment;

import java.math.BigDecimal;

/**
 * Who passes: each part needs the pass mark by itself; a good mark in one never makes up for the other.
 *
 * @param passMark points of 100, from the standard
 */
record PassRule(int passMark) {

    /** @param points of 100, {@code null} where the candidate did not come to the part */
    boolean isPassed(BigDecimal points) {
        return points != null && points.compareTo(BigDecimal.valueOf(passMark)) >= 0;
    }
}
