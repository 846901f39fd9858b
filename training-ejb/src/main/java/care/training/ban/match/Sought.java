package care.training.ban.match;

import care.training.registry.names.NameKeys;
import java.util.Collection;

/**
 * Somebody who is looked for on the list.
 *
 * @param documents keyed hashes of all her known documents, at least one
 * @param names all names she goes by, at least one
 */
public record Sought(Collection<byte[]> documents, Collection<NameKeys> names) {}
