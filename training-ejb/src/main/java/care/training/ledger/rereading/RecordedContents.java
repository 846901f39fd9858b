package care.training.ledger.rereading;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How the entries of some kinds were made, so that what they record can be written again from the rows. */
public interface RecordedContents {
    /**
     * The kinds, each with a query of the records that must have an entry of that kind (one column, the entry's
     * reference, as often as there must be one), or with an empty text where none must.
     */
    Map<String, String> kinds();

    /**
     * Every content that an entry of this kind about this record may have, by its rows as they are now: one where a record
     * has one entry of the kind, several where it may have more. Whatever came later than the entry is left out. None
     * where the record is gone. Throws {@link Contradiction} where the rows do not agree with each other.
     */
    List<byte[]> contents(String kind, UUID reference);
}
