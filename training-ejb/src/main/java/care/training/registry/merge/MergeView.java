package care.training.registry.merge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A merge of two records, as a clerk sees it.
 *
 * @param decidedAt when it was approved or turned down, null before
 * @param undoing null while nobody asked for it
 */
public record MergeView(
        UUID id,
        MergeState state,
        Side survivor,
        Side absorbed,
        String reason,
        Instant proposedAt,
        boolean proposedByMe,
        Instant decidedAt,
        Undoing undoing) {

    /**
     * One of the two records.
     *
     * @param documentNumber of the document she goes by, masked; null where the other record holds all
     * @param birthDate null where no document carries it
     */
    public record Side(UUID id, String name, String documentNumber, LocalDate birthDate) {}

    /** @param undoneAt null while it waits for another */
    public record Undoing(Instant askedAt, String reason, boolean askedByMe, Instant undoneAt) {}
}
