package care.training.catalog;

import care.training.kernel.Caller;
import java.time.Instant;
import java.util.UUID;

/**
 * Who changed a catalog and when.
 *
 * @param by the account
 * @param importId null where it was changed by hand
 */
public record Change(String by, String byName, Instant at, UUID importId) {
    public static Change by(Caller caller, Instant at, UUID importId) {
        return new Change(caller.subject(), caller.displayName(), at, importId);
    }
}
