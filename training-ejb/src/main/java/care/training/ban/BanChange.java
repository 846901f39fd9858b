package care.training.ban;

import care.training.kernel.IdentityDocument;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One change of the list, for systems that follow it.
 *
 * @param epoch of the list that the change made; without gaps but for entries whose time is over
 * @param document of the person, whole, because without it the list means nobody; null where the authority gave none
 * @param ban as it stands now: an entry that ended says so by its state, one that is objected to by its objection
 * @param creditRecordUntil the last day on which it may stand in a credit file; null where it never may, as for life
 */
public record BanChange(
        long epoch, Kind change, Instant at, IdentityDocument document, BanView ban, LocalDate creditRecordUntil) {
    public enum Kind {
        TOOK_EFFECT,
        VOIDED,
        /** Its period became another. */
        CHANGED
    }
}
