package care.training.certification.issue;

/** How far a batch is with one result. */
public enum BatchRowState {
    WAITING,
    ISSUED,
    FAILED
}
