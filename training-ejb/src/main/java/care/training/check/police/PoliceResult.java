package care.training.check.police;

import java.time.LocalDate;

/** What came of a query to the police, by class alone. */
public enum PoliceResult {
    /** Nothing on record on the letter's day, which says nothing of later days. */
    CLEAR_AS_OF,
    /** The person may not be employed; what was found is not shown and not kept. */
    HIT_NOT_SHOWN,
    /** Asked, not answered yet. */
    PENDING,
    /** Nothing was asked after all. */
    NONE,
    /** An answer of clear that has become too old. Nobody records it: it comes by itself. */
    EXPIRED;

    /**
     * What a recorded result is worth on a day. A hit does not become better by age.
     *
     * @param expiresOn the last day on which a clear answer counts
     */
    PoliceResult on(LocalDate day, LocalDate expiresOn) {
        return this == CLEAR_AS_OF && day.isAfter(expiresOn) ? EXPIRED : this;
    }

    boolean isAnswer() {
        return this == CLEAR_AS_OF || this == HIT_NOT_SHOWN;
    }
}
