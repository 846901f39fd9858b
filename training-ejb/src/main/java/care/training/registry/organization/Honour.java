package care.training.registry.organization;

import care.training.kernel.SocialCreditCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An honour of an institution, for platforms that reward good ones.
 *
 * @param stars 1 to 5 of kind STAR, else null
 * @param to last day; null while none is known
 * @param holds whether it holds today; an honour that ended is told too
 * @param changedAt when it was awarded, or when it was said that it ends
 */
public record Honour(
        UUID id,
        SocialCreditCode organization,
        String name,
        StatusKind kind,
        Integer stars,
        LocalDate from,
        LocalDate to,
        String document,
        boolean holds,
        Instant changedAt) {}
