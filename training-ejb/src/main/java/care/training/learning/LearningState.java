package care.training.learning;

import java.math.BigDecimal;
import java.time.LocalDate;

/** How far somebody is with a class. */
public enum LearningState {
    NOT_STARTED,
    IN_PROGRESS,
    /** All hours of the course were attended. */
    COMPLETED,
    /** The class is over and hours are missing. */
    ENDED_SHORT,
    /** She gave her place back; the hours she was there stay. */
    WITHDRAWN;

    static LearningState of(BigDecimal done, int required, LocalDate startsOn, LocalDate endsOn, LocalDate today) {
        if (done.compareTo(BigDecimal.valueOf(required)) >= 0) {
            return COMPLETED;
        } else if (today.isAfter(endsOn)) {
            return ENDED_SHORT;
        }
        return today.isBefore(startsOn) ? NOT_STARTED : IN_PROGRESS;
    }
}
