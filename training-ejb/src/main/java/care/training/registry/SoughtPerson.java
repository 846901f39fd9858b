package care.training.registry;

import java.util.UUID;

/**
 * By what a person stands in the record of who looked at whom; it tells nothing of her.
 *
 * @param personId null where nobody with the document is registered
 * @param documentKey keyed hash of the document, as hexadecimal digits
 */
public record SoughtPerson(UUID personId, String documentKey) {}
