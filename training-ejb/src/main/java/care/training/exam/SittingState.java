package care.training.exam;

/** Where a candidate stands in the theory exam. */
public enum SittingState {
    /** Has not started, and still may or will be able to. */
    EXPECTED,
    /** Did not start in time. */
    ABSENT,
    /** Is sitting. */
    SITTING,
    /** Has submitted, or the time did; it is marked. */
    MARKED
}
