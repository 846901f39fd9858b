package care.training.certification.issue;

/** How far a batch is with one result. */
public enum BatchRowState {
    WAITING,
    ISSUED,
    FAILED,
    /** The batch was turned down before anything was issued. */
    DROPPED
}
