package care.training.registry.identity;

import care.training.kernel.DocumentType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A request, as the person and the clerk see it.
 *
 * @param person her name now
 * @param name of a NAME or ALIAS, else null
 * @param documentNumber of a DOCUMENT, masked, else null
 * @param refusal why it was refused, else null
 */
public record ChangeView(
        UUID id,
        UUID personId,
        String person,
        ChangeKind kind,
        String name,
        LocalDate since,
        DocumentType documentType,
        String documentNumber,
        String reason,
        ChangeState state,
        Instant askedAt,
        Instant decidedAt,
        String refusal) {}
