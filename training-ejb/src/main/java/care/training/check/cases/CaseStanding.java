package care.training.check.cases;

import java.time.Instant;

/**
 * All that an employer sees of a case, and never why.
 *
 * @param since when it was opened or decided
 */
public record CaseStanding(State state, Instant since) {
    public enum State {
        /** Do not hire before the answer. */
        OPEN,
        CONFIRMED_BARRED,
        /** The entry does not mean the person asked about. */
        NOT_THE_PERSON
    }
}
