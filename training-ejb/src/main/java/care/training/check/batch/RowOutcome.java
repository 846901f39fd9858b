package care.training.check.batch;

import care.training.check.CheckOutcome;

/** What came of one row. */
public enum RowOutcome {
    /** Not yet checked. */
    WAITING,
    NO_RECORD,
    BARRED,
    POSSIBLE_MATCH,
    /** It cannot be asked as it stands; why is said cell by cell. */
    INVALID,
    /** The list could not be read for certain, or the answer not kept: nothing is known. */
    COULD_NOT_CHECK;

    static RowOutcome of(CheckOutcome outcome) {
        return valueOf(outcome.name());
    }

    /** Whether a check stands behind it. */
    public boolean isChecked() {
        return this == NO_RECORD || this == BARRED || this == POSSIBLE_MATCH;
    }
}
