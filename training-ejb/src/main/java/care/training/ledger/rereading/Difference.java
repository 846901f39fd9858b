package care.training.ledger.rereading;

import java.util.UUID;

/**
 * Where database and log do not say the same.
 *
 * @param place of the entry, from 0; null where it has none
 * @param kind of the entry; null where the tree itself differs
 * @param reference the record; null as kind
 */
public record Difference(What what, Long place, String kind, UUID reference) {
    /** What differs. */
    public enum What {
        /** The record no longer says what its entry commits to. */
        RECORD_CHANGED,
        /** Rows of the record say different things. */
        RECORD_CONTRADICTS_ITSELF,
        /** The record can no longer be read. */
        RECORD_UNREADABLE,
        /** There is an entry, and its record is gone. */
        RECORD_MISSING,
        /** There is a record, and no entry of it. */
        ENTRY_MISSING,
        /** The entry is not the one that stands in the tree. */
        ENTRY_CHANGED,
        /** No entry at a place of the log, or one that nothing was signed of. */
        PLACE_MISSING,
        /** An entry has no place and does not wait for one. */
        ENTRY_FORGOTTEN,
        /** Hashes of the tree are not those of its entries. */
        TREE_CHANGED,
        /** A checkpoint is not the one that was signed, or is not of this tree. */
        CHECKPOINT_CHANGED,
        /** This version does not know how entries of the kind were made. */
        KIND_UNKNOWN
    }

    static Difference at(What what, long place) {
        return new Difference(what, place, null, null);
    }
}
