package care.training.registry.imports;

import care.training.kernel.spreadsheet.ImportMode;
import care.training.kernel.spreadsheet.RowStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an import did.
 *
 * @param accepted how many rows are now as the file says
 * @param rejected how many rows need correcting
 * @param rows every row of the file, in its order
 */
public record ImportReport(
        UUID id,
        ImportMode mode,
        String fileName,
        Instant importedAt,
        int accepted,
        int rejected,
        List<RowReport> rows) {
    /** True where all or nothing was asked for and nothing is what it came to. */
    public boolean isRefused() {
        return mode == ImportMode.STRICT && rejected > 0;
    }

    /** How many rows came to {@code status}. */
    public long count(RowStatus status) {
        return rows.stream().filter(row -> row.status() == status).count();
    }

    /** True where all of the file was known already. */
    public boolean isWithoutChange() {
        return count(RowStatus.UNCHANGED) == rows.size();
    }
}
