package care.training.ban;

/** Why an entry in force changes: a class of reasons, never what somebody did. */
public enum AmendmentReason {
    /** The sentence was served. */
    RELEASED,
    PAROLED,
    NEW_DECISION,
    APPEAL,
    RETRIAL,
    OBJECTION_UPHELD,
    /** Whoever decided took the bar back for the future, e.g. took the person off its list. */
    AUTHORITY_LIFTED,
    DEATH,
    /** Whoever decided, or the police, says by which other document or name the person goes. */
    IDENTITY_KNOWN
}
