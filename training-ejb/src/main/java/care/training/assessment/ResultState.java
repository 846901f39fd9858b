package care.training.assessment;

/** What a result says. */
public enum ResultState {
    /** With a mark in one part at least. */
    PUBLISHED,
    /** The candidate came to neither part. */
    ABSENT
}
