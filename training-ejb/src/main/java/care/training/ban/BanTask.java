package care.training.ban;

/** What waits for officials. */
public enum BanTask {
    /** Entered by others: the caller may approve them. */
    APPROVE,
    /** Entered by the caller: another official must approve them. */
    WAIT_FOR_APPROVAL,
    /** Others asked to void them: the caller may confirm. */
    CONFIRM_VOIDING,
    /** The caller asked to void them: another official must confirm. */
    WAIT_FOR_VOIDING,
    /** Objections in force whose last day for the answer has not passed. */
    ANSWER_OBJECTION
}
