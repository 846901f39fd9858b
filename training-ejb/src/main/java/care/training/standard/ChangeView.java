package care.training.standard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A proposed change of the rules as it stands.
 *
 * @param path of the file below {@code config/standards}
 * @param effectiveFrom the first day, of the exam or of the entry, for which it holds
 * @param proposedByMe whoever looks proposed it, so another must approve it
 * @param decidedBy null while it is open, as is {@code decidedAt}
 * @param hash SHA-256 of the file, in hexadecimal
 */
public record ChangeView(
        UUID id,
        String path,
        LocalDate effectiveFrom,
        String reason,
        ChangeState state,
        String proposedBy,
        Instant proposedAt,
        boolean proposedByMe,
        String decidedBy,
        Instant decidedAt,
        String hash) {}
