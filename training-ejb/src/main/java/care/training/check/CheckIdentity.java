package care.training.check;

/** Whether the platform knows the person asked about. */
public enum CheckIdentity {
    MATCHED,
    /** The document is known under another name. */
    NAME_DIFFERS,
    NOT_REGISTERED
}
