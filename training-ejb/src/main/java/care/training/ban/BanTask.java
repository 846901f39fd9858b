package care.training.ban;

/** What waits for officials, the most pressing first. */
public enum BanTask {
    /** Objections without an answer, also those whose last day for it is past. */
    ANSWER_OBJECTION,
    /** An objection was upheld, and nobody has proposed yet to void or change the entry. */
    FOLLOW_OBJECTION,
    /** Entered by others: the caller may approve them. */
    APPROVE,
    /** Others proposed to change them: the caller may confirm. */
    CONFIRM_CHANGE,
    /** Others asked to void them: the caller may confirm. */
    CONFIRM_VOIDING,
    /** Entered by the caller: another official must approve them. */
    WAIT_FOR_APPROVAL,
    /** The caller proposed to change them: another official must confirm. */
    WAIT_FOR_CHANGE,
    /** The caller asked to void them: another official must confirm. */
    WAIT_FOR_VOIDING;

    /** Nothing that the caller can do; only another official can. */
    public boolean isForOthers() {
        return this == WAIT_FOR_APPROVAL || this == WAIT_FOR_CHANGE || this == WAIT_FOR_VOIDING;
    }
}
