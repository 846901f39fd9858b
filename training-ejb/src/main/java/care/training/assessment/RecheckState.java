package care.training.assessment;

/** What became of a candidate's objection to her result. */
public enum RecheckState {
    OPEN,
    /** Marks, sums and entries were looked through; the result stands. */
    RESULT_STANDS,
    /** The result is wrong: nothing is certified on it. */
    RESULT_WRONG
}
