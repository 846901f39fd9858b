package care.training.registry;

import care.training.kernel.DocumentType;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * What decides which of her documents a person goes by, on certificates and on every list: the one that a clerk named last;
 * else her mainland resident ID, which stays the same for life; else the one recorded last. Of two resident IDs (one was
 * wrong, or a record was merged) the one recorded last. The first in order is it.
 *
 * @param chosenAt null where no clerk named it
 */
record DocumentStanding(UUID id, DocumentType type, Instant recordedAt, Instant chosenAt)
        implements Comparable<DocumentStanding> {
    private static final Comparator<DocumentStanding> ORDER = Comparator.comparing(
                    DocumentStanding::chosenAt, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(document -> document.type() != DocumentType.RESIDENT_ID)
            .thenComparing(DocumentStanding::recordedAt, Comparator.reverseOrder())
            .thenComparing(DocumentStanding::id);

    @Override
    public int compareTo(DocumentStanding other) {
        return ORDER.compare(this, other);
    }
}
