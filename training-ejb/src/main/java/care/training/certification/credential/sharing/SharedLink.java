package care.training.certification.credential.sharing;

import java.time.Instant;
import java.util.UUID;

/**
 * A link as its holder sees it.
 *
 * @param address to be passed on; null once it is no longer open
 * @param withdrawnAt null while it was not taken back
 * @param opened how often
 * @param lastOpened null while it never was
 */
public record SharedLink(
        UUID id, String address, Instant madeAt, Instant endsAt, Instant withdrawnAt, long opened, Instant lastOpened) {

    public boolean isOpen() {
        return address != null;
    }
}
