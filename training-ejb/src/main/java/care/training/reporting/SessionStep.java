package care.training.reporting;

/** Where a session stands on its way from the announcement to the certificates. */
public enum SessionStep {
    /** Registration has not opened. */
    ANNOUNCED,
    /** Registration is open. */
    REGISTRATION,
    /** Registration has closed, the theory exam has not begun. */
    CLOSED,
    /** The theory exam has begun; marks or signed scorecards are still missing. */
    HELD,
    /** The exam has begun without a candidate. */
    EMPTY,
    /** Every mark is there; the results are not published. */
    TO_PUBLISH,
    /** The results are published and their public notice lasts. */
    IN_NOTICE,
    /** The notice has ended; candidates who passed have no certificate yet. */
    TO_CERTIFY,
    /** A batch is at work on the certificates. */
    CERTIFYING,
    /** Nothing is left to do. */
    DONE;

    public boolean isBeforeExam() {
        return this == ANNOUNCED || this == REGISTRATION || this == CLOSED;
    }

    /** Whether results stand published. */
    public boolean isPublished() {
        return this == IN_NOTICE || this == TO_CERTIFY || this == CERTIFYING || this == DONE;
    }
}
