package care.training.standard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A revision of the rules.
 *
 * @param path of the file that was changed; null for the files that the application started with
 * @param effectiveFrom null for those
 * @param recordedBy who approved it; null for those
 * @param change null for those
 */
public record RevisionView(
        int number, String path, LocalDate effectiveFrom, String recordedBy, Instant recordedAt, UUID change) {}
