package care.training.ban.intake;

/** What becomes of a row of a list. */
public enum RowState {
    /** It is entered when the list is approved. */
    ENTER,
    /** The register has this decision about this person already; passed over. */
    SAME_AS_REGISTERED,
    /** It cannot be entered as it is; passed over. */
    REFUSED,
    /** It is in the register since the list was approved. */
    ENTERED
}
