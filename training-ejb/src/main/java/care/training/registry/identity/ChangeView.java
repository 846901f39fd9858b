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
 * @param byClerk whether a clerk adds it, and no person asked for it
 * @param askedByMe then another has to approve it
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
        boolean byClerk,
        boolean askedByMe,
        Instant askedAt,
        Instant decidedAt,
        String refusal) {}
