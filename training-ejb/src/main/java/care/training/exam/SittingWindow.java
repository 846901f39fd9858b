package care.training.exam;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.scheduling.Times;
import java.time.Duration;
import java.time.Instant;

/**
 * When a theory paper may be started and when it ends.
 *
 * @param theoryAt the beginning of the theory exam
 * @param lateLimit how long after it a candidate may still start
 * @param duration how long she then has
 */
record SittingWindow(Instant theoryAt, Duration lateLimit, Duration duration) {

    /** Problems: SITTING_NOT_STARTED before the beginning, TOO_LATE_TO_SIT after the late limit; at it is in time. */
    void requireStartAt(Instant now) {
        if (now.isBefore(theoryAt)) {
            throw new Problem(ProblemCode.SITTING_NOT_STARTED, Times.shown(theoryAt));
        }
        if (isOverForStarting(now)) {
            throw new Problem(ProblemCode.TOO_LATE_TO_SIT, Times.shown(theoryAt.plus(lateLimit)));
        }
    }

    boolean isOverForStarting(Instant now) {
        return now.isAfter(closesAt());
    }

    /** The last moment to start. */
    Instant closesAt() {
        return theoryAt.plus(lateLimit);
    }

    /** The whole time from the start, but never longer than whoever started last in time. */
    Instant endsAt(Instant start) {
        Instant whole = start.plus(duration);
        Instant last = theoryAt.plus(lateLimit).plus(duration);
        return whole.isBefore(last) ? whole : last;
    }
}
