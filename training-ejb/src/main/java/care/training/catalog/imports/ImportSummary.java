package care.training.catalog.imports;

import care.training.kernel.spreadsheet.ImportMode;
import java.time.Instant;
import java.util.UUID;

/** An import without its rows, for a list of them. */
public record ImportSummary(
        UUID id, ImportMode mode, String fileName, Instant importedAt, int accepted, int rejected) {}
