package care.training.ledger.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A night's run.
 *
 * @param holdsUntil nothing is erased before
 * @param endedAt null while it goes on
 * @param removed of each class of which something went
 */
public record RetentionRunView(
        UUID id, LocalDate day, Instant begunAt, Instant holdsUntil, Instant endedAt, List<Removal> removed) {
    /** @param records how many went */
    public record Removal(RecordClass recordClass, long records) {}
}
