package care.training.certification.credential.verification;

/** What is said of a credential in one word; of several that would fit, the one further down. */
public enum Verdict {
    VALID,
    /** Whether it counts can only be told with what could not be had here, above all without the network. */
    UNDECIDED,
    NOT_YET_VALID,
    EXPIRED,
    SUSPENDED,
    REVOKED,
    /** In a form, or secured in a way, that is not known here: nothing is said for or against it. */
    NOT_UNDERSTOOD,
    /** Not what its issuer signed. */
    INVALID
}
