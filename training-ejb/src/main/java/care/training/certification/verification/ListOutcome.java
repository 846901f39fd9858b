package care.training.certification.verification;

/** What was found of one row of a list. */
public enum ListOutcome {
    VALID,
    REVOKED,
    REPLACED,
    /** Issued and never taken back, but its last day is over. */
    EXPIRED,
    /** Issued and never taken back, but not to be relied on while its body inquires. */
    SUSPENDED,
    /** Nothing under this number with this name; which of them is wrong is never told. */
    NO_MATCH,
    MALFORMED,
    OLDER_SCHEME,
    OTHER_ISSUER,
    /** Number or name is missing in the row. */
    INCOMPLETE;

    /** Particulars are told of these alone. */
    public boolean isFound() {
        return this == VALID || this == REVOKED || this == REPLACED || this == EXPIRED || this == SUSPENDED;
    }

    static ListOutcome of(LookupAnswer answer) {
        CertificateCard certificate = answer.certificate();
        if (certificate == null) {
            return valueOf(answer.reason().name());
        }
        return valueOf(certificate.standing().name());
    }
}
