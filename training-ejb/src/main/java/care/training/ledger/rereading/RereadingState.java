package care.training.ledger.rereading;

/** How far a rereading is. */
public enum RereadingState {
    WAITING,
    RUNNING,
    /** Database and log say the same. */
    SAME,
    /** They do not; the first difference is named. */
    DIFFERENT
}
