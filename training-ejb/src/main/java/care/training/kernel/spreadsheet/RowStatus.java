package care.training.kernel.spreadsheet;

/** What became of a row. */
public enum RowStatus {
    /** Its class is new. */
    CREATED,
    /** Its class or its course was known and is now as the row says. */
    UPDATED,
    /** All of it was known. */
    UNCHANGED,
    /** It needs correcting. */
    REJECTED,
    /** Not in the file, which says all there is: no longer offered. */
    WITHDRAWN,
    /** Not in the file either, but it stays, because people are enrolled. */
    KEPT,
    /** It is good, but others are not and all or nothing was asked for. */
    HELD_BACK;

    public boolean isAccepted() {
        return this == CREATED || this == UPDATED || this == UNCHANGED;
    }
}
