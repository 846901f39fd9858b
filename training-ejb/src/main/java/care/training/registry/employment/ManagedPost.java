package care.training.registry.employment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Who was somebody's direct manager, as it was filed at some time.
 *
 * @param position of the person managed
 * @param from, to the days asked about on which it was so
 * @param supersededAt null for what is known now
 */
public record ManagedPost(
        UUID managerId, String position, LocalDate from, LocalDate to, Instant recordedAt, Instant supersededAt) {}
