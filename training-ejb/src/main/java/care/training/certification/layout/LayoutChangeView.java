package care.training.certification.layout;

import care.training.standard.ChangeState;
import java.time.Instant;
import java.util.UUID;

/**
 * A layout that was handed in.
 *
 * @param basedOn number of the layout that held then
 * @param proposedByMe whether whoever looks proposed it
 * @param decidedBy null until somebody decided
 * @param hash SHA-256 of its text, in hexadecimal
 */
public record LayoutChangeView(
        UUID id,
        String reason,
        int basedOn,
        ChangeState state,
        String proposedBy,
        Instant proposedAt,
        boolean proposedByMe,
        String decidedBy,
        Instant decidedAt,
        String hash) {}
