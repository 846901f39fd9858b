package care.training.certification.issue;

import care.training.kernel.ProblemCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How far a batch is.
 *
 * @param sessionId null for a list of results
 * @param done results dealt with, issued or failed
 * @param total results the batch began with
 * @param startedAt when it was prepared
 * @param approvedAt null before, and where it needs no approval
 * @param preparedByMe whoever looks prepared it, so another must approve it
 * @param finishedAt null while it works
 * @param waitsFor why nothing can be signed; null where it does not wait for that
 * @param withoutPhotograph of the results that wait, those whose holder has no accepted photograph: their certificates get a
 *     clean place
 */
public record BatchView(
        UUID id,
        UUID sessionId,
        State state,
        int done,
        int total,
        int issued,
        List<IssuedRow> certificates,
        List<BatchFailure> failures,
        Instant startedAt,
        Instant approvedAt,
        boolean preparedByMe,
        Instant finishedAt,
        ProblemCode waitsFor,
        int withoutPhotograph) {
    public enum State {
        /** Prepared; another person of the body must approve it. */
        AWAITING_APPROVAL,
        RUNNING,
        PAUSED,
        /** Nothing can be signed at the moment; the batch goes on by itself once it can. */
        AWAITING_SIGNATURE,
        DONE,
        /** It does not come to be: nothing was issued. */
        TURNED_DOWN;

        /** Nothing more will happen to it. */
        public boolean isEnded() {
            return this == DONE || this == TURNED_DOWN;
        }
    }

    /**
     * One certificate that is out.
     *
     * @param name the holder's
     */
    public record IssuedRow(UUID resultId, String name, String number) {}
}
