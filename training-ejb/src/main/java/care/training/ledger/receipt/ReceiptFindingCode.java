package care.training.ledger.receipt;

/** What can be found of a receipt; the words stand in the bundle {@code Findings}. */
public enum ReceiptFindingCode {
    /** One of our keys signed it, and it is whole. Argument: the key's name. */
    SIGNED_AND_WHOLE(Kind.GOOD),
    /** The proof that came with it holds. Arguments: its place, from 0, and how long the log was. */
    PROVED_BY_ITSELF(Kind.GOOD),
    /** The log was asked and has it. Arguments as before. */
    PROVED_BY_THE_LOG(Kind.GOOD),
    /** Entries get their places within seconds. */
    NOT_YET_IN_LOG(Kind.NOTE),
    /** Receipts of this kind are not recorded in the log. */
    KIND_NOT_RECORDED(Kind.NOTE),
    /** A receipt from before receipts said their salt, which was erased since. */
    SALT_UNKNOWN(Kind.NOTE),
    /** Neither a compact JWS nor one in flattened JSON. */
    NOT_A_RECEIPT(Kind.BAD),
    /** It names a key that is none of ours. Argument: the key's name, a dash where there is none. */
    UNKNOWN_KEY(Kind.BAD),
    /** It names a key of ours, but what stands there now is not what that key signed. */
    CHANGED(Kind.BAD),
    /** Salt and digest that were added are not those of this receipt. */
    OTHER_COMMITMENT(Kind.BAD),
    /** The proof that came with it is of another entry. */
    OTHER_ENTRY(Kind.BAD),
    /** The checkpoint that came with it was not signed by the log's key. */
    CHECKPOINT_NOT_OURS(Kind.BAD),
    /** The hashes that came with it do not lead to the root of the checkpoint. */
    DOES_NOT_LEAD_TO_ROOT(Kind.BAD);

    private final Kind kind;

    ReceiptFindingCode(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether it speaks for the receipt, against it, or neither. */
    public enum Kind {
        GOOD,
        NOTE,
        BAD
    }
}
