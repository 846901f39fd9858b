package care.training.registry;

import java.util.List;

/**
 * What was on record of a person at some moment.
 *
 * @param documents keyed hashes
 * @param names former ones and aliases too
 */
public record KnownThen(List<byte[]> documents, List<PersonName> names) {}
