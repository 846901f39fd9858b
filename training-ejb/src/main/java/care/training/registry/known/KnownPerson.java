package care.training.registry.known;

import care.training.registry.PersonName;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Somebody registered, as far as telling her from others needs it.
 *
 * @param born null where no document carries it
 * @param names every name of hers, former ones and aliases too
 * @param documentKeys the keyed hashes of all her documents, old ones too
 */
public record KnownPerson(UUID id, LocalDate born, List<PersonName> names, List<byte[]> documentKeys) {}
