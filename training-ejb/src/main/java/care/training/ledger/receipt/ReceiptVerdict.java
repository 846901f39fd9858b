package care.training.ledger.receipt;

/** What can be said of a receipt altogether. */
public enum ReceiptVerdict {
    /** We signed it, it is whole, and it stands in the log. */
    PROVEN,
    /** We signed it and it is whole; its entry has no place in the log yet. */
    NOT_YET_IN_LOG,
    /** We signed it and it is whole; whether it stands in the log cannot be told from it. */
    SIGNED,
    /** We signed it and it is whole, but what was added to prove its place in the log does not hold. */
    PROOF_FAILS,
    /** Not what we signed, or not signed by us. */
    NOT_OURS,
    /** No receipt. */
    UNREADABLE
}
