package care.training.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * One look at one person, as auditors see it: it says who looked, not whom the person is.
 *
 * @param organization credit code; null where the account acts for none
 * @param personId null where the person was not registered
 * @param documentKey keyed hash as hexadecimal digits; null where the person was registered
 * @param why the task it was needed for
 */
public record AccessEntry(
        Instant at, String account, String organization, UUID personId, String documentKey, String what, String why) {}
