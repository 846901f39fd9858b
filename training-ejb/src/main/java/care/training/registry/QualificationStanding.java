package care.training.registry;

/** Whether a qualification still counts: only {@link #VALID} does. */
public enum QualificationStanding {
    VALID,
    REVOKED,
    REPLACED,
    /** Its proof was examined and refused. */
    REFUSED
}
