package care.training.registry;

import care.training.kernel.DocumentType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Who somebody is, as she herself may see it.
 *
 * @param documentNumber masked
 * @param birthDate null where no document carries it
 */
public record PersonIdentity(
        UUID personId,
        String name,
        DocumentType documentType,
        String documentNumber,
        LocalDate birthDate,
        Instant registeredAt) {}
