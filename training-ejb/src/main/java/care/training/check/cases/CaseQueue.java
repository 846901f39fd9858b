package care.training.check.cases;

/** Which cases are listed. */
public enum CaseQueue {
    /** Without a verdict, those due first before: what is overdue stands at the top. */
    OPEN,
    /** Another official has proposed a verdict that the caller may confirm. */
    TO_CONFIRM,
    /** The latest first. */
    DECIDED
}
