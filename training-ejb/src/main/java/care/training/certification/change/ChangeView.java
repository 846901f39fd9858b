package care.training.certification.change;

import java.time.Instant;
import java.util.UUID;

/**
 * A change of a certificate as it stands.
 *
 * @param number the certificate's
 * @param reason of a revocation: the code of its class of reasons
 * @param note what it rests on
 * @param oldName of a correction: what the certificate said
 * @param newName of a correction: what it says once that is done
 * @param proposedByMe whoever looks proposed it, so another must approve it
 * @param decidedAt null while it is open
 * @param doneAt null before
 */
public record ChangeView(
        UUID id,
        String number,
        ChangeKind kind,
        ChangeState state,
        String reason,
        String note,
        String oldName,
        String newName,
        Instant proposedAt,
        boolean proposedByMe,
        Instant decidedAt,
        Instant doneAt) {
    /** It waits for a second person. */
    public boolean proposed() {
        return state == ChangeState.PROPOSED;
    }
}
