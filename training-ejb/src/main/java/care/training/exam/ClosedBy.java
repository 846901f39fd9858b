package care.training.exam;

/** What ended a sitting. */
public enum ClosedBy {
    CANDIDATE,
    TIME
}
