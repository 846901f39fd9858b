package care.training.ledger.retention;

/**
 * What is kept for a time of its own, in the order in which it goes: what hangs on something goes before it. The shortest time
 * is the database's too (function shortest_retention).
 */
public enum RecordClass {
    /** What an employer was told of somebody, where it waits for nothing. */
    ALERT(36),
    WEBHOOK_DELIVERED(6),
    WEBHOOK_UNDELIVERED(36),
    /** Rows of lists that could not be checked. */
    BATCH_ROW(6),
    /** By which names people were asked about who are not on record; goes with its check where that is earlier. */
    CHECK_NAME(6),
    /** Checks without a hit after which somebody was refused. */
    CHECK_REFUSED(6),
    /** Checks with their receipts, cases and notices. */
    CHECK(36),
    /** That an authorisation was withdrawn; it outlives its check. */
    WITHDRAWAL(36),
    POLICE_LETTER(36),
    /** Whom an entry of the register means that ended or was lifted. */
    BAN_ENDED(36),
    BAN_VOIDED(36),
    /** What never was in force. */
    BAN_TURNED_DOWN(6),
    /** Who looked at whom. */
    ACCESS(36);

    private final int shortestMonths;

    RecordClass(int shortestMonths) {
        this.shortestMonths = shortestMonths;
    }

    /** No rule may keep it shorter. */
    public int shortestMonths() {
        return shortestMonths;
    }
}
