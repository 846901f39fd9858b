package care.training.ban;

import care.training.kernel.IdentityDocument;
import java.time.Instant;

/**
 * One change of the list, for systems that follow it.
 *
 * @param epoch of the list that the change made; without gaps
 * @param document of the person, whole, because without it the list means nobody; null where the authority gave none
 * @param ban as it stands now
 */
public record BanChange(long epoch, Kind change, Instant at, IdentityDocument document, BanView ban) {
    public enum Kind {
        TOOK_EFFECT,
        VOIDED,
        /** Its period became another. */
        CHANGED
    }
}
