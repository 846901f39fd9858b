package care.training.certification.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A change of a certificate as it stands.
 *
 * @param number the certificate's
 * @param reason of a revocation or suspension: the code of its class of reasons
 * @param note what it rests on
 * @param document of a suspension: the number of the document it rests on
 * @param suspendedUntil of a suspension that was approved: its last day, unless it is ended before
 * @param oldName of a correction: what the certificate said
 * @param newName of a correction: what it says once that is done
 * @param proposedByMe whoever looks proposed it, so another must approve it
 * @param decidedAt null while it waits for a second person
 * @param doneAt null before
 * @param endedAt of one that failed or was superseded: when
 * @param failure why it failed; null where it did not
 */
public record ChangeView(
        UUID id,
        String number,
        ChangeKind kind,
        ChangeState state,
        String reason,
        String note,
        String document,
        LocalDate suspendedUntil,
        String oldName,
        String newName,
        Instant proposedAt,
        boolean proposedByMe,
        Instant decidedAt,
        Instant doneAt,
        Instant endedAt,
        ChangeFailure failure) {
    /** Something more is to happen to it. */
    public boolean open() {
        return state == ChangeState.PROPOSED || state == ChangeState.APPROVED;
    }

    /** It waits for a second person. */
    public boolean proposed() {
        return state == ChangeState.PROPOSED;
    }
}
