package care.training.ban;

/** What an objection came to. */
public enum ObjectionOutcome {
    /** The entry does not stand: it is voided or changed, by two. */
    UPHELD,
    /** The entry is changed, by two. */
    PARTLY_UPHELD,
    NOT_UPHELD;

    /** Something must be done about the entry. */
    public boolean asksForChange() {
        return this != NOT_UPHELD;
    }
}
