package care.training.certification.verification;

/** What was found of one row of a list. */
public enum ListOutcome {
    VALID,
    REVOKED,
    REPLACED,
    /** Nothing under this number with this name; which of them is wrong is never told. */
    NO_MATCH,
    MALFORMED,
    OLDER_SCHEME,
    OTHER_ISSUER,
    /** Number or name is missing in the row. */
    INCOMPLETE;

    /** Particulars are told of these alone. */
    public boolean isFound() {
        return this == VALID || this == REVOKED || this == REPLACED;
    }

    static ListOutcome of(LookupAnswer answer) {
        return answer.certificate() != null
                ? valueOf(answer.certificate().status().name())
                : valueOf(answer.reason().name());
    }
}
