package care.training.ban;

import care.training.kernel.IdentityDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody who was filed as the direct manager of a perpetrator at the time of the act. That makes nobody guilty: an entry of
 * her own needs a decision of its own.
 *
 * @param document masked
 * @param position of the perpetrator
 * @param from, to the days of the act on which it was so
 * @param supersededAt when something else was filed; null for what is known now
 * @param entry her own entry for this, null where there is none
 */
public record DirectManager(
        UUID personId,
        String name,
        String document,
        String position,
        LocalDate from,
        LocalDate to,
        Instant recordedAt,
        Instant supersededAt,
        UUID entry) {

    public boolean knownNow() {
        return supersededAt == null;
    }

    /** Whom an entry of her own would bar. */
    public record Subject(IdentityDocument document, String name) {}
}
