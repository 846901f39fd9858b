package care.training.registry;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A person in a list.
 *
 * @param documentNumber of the document recorded last, masked
 * @param birthDate null where no document carries it
 */
public record PersonSummary(UUID id, String name, String documentNumber, LocalDate birthDate) {}
