package care.training.registry;

import care.training.kernel.CurrentCaller;
import care.training.kernel.SocialCreditCode;
import java.time.Instant;

/**
 * By whom, when and why something was recorded of a person.
 *
 * @param organization credit code of the organization the account acted for, null for herself
 * @param reason 1 to 200 characters, or null where none is asked for
 */
record Recording(Instant at, String account, String organization, String reason) {
    static Recording by(CurrentCaller caller, Instant at, String reason) {
        return new Recording(
                at,
                caller.subject(),
                caller.organization().map(SocialCreditCode::value).orElse(null),
                reason);
    }
}
