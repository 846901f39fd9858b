package care.training.certification.issue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How far a batch is.
 *
 * @param done results dealt with, issued or failed
 * @param total results the batch began with
 * @param finishedAt null while it works
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
        Instant finishedAt) {
    public enum State {
        RUNNING,
        DONE
    }

    /**
     * One certificate that is out.
     *
     * @param name the holder's
     */
    public record IssuedRow(UUID resultId, String name, String number) {}
}
