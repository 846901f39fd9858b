package care.training.ban;

/** How an entry of the register stands. */
public enum BanState {
    /** Entered by one official, bars nobody yet. */
    PROPOSED,
    /** Approved by another; bars from its first to its last day. */
    IN_FORCE,
    /** Its last day is past. */
    ENDED,
    /** Turned down, or taken back because the decision no longer stands. */
    VOIDED
}
