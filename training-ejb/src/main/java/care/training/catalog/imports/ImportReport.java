package care.training.catalog.imports;

import care.training.kernel.spreadsheet.ImportMode;
import care.training.kernel.spreadsheet.RowStatus;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What an import did or, where it was only looked at, would do. Its rows are read by {@link CatalogImports#rows}.
 *
 * @param complete whether what the file does not name is withdrawn
 * @param accepted how many rows are now as the file says
 * @param rejected how many rows need correcting
 * @param counts how many lines of the report came to what
 */
public record ImportReport(
        UUID id,
        ImportState state,
        ImportMode mode,
        boolean complete,
        String fileName,
        Instant importedAt,
        int accepted,
        int rejected,
        Map<RowStatus, Integer> counts) {

    /** True where all or nothing was asked for and nothing is what it came to. */
    public boolean isRefused() {
        return mode == ImportMode.STRICT && rejected > 0;
    }

    public boolean isOnlyChecked() {
        return state == ImportState.CHECKED;
    }

    /** How many lines came to {@code status}. */
    public int count(RowStatus status) {
        return counts.getOrDefault(status, 0);
    }

    /** How many rows the file has. */
    public int rowCount() {
        return counts.values().stream().mapToInt(Integer::intValue).sum()
                - count(RowStatus.WITHDRAWN)
                - count(RowStatus.KEPT);
    }

    /** True where all of the file was known already. */
    public boolean isWithoutChange() {
        return count(RowStatus.UNCHANGED) == rowCount() && count(RowStatus.WITHDRAWN) == 0;
    }

    /** True where a withdrawal was asked for and put off, because a row that cannot be read may be the one it names. */
    public boolean isWithdrawalPutOff() {
        return complete && rejected > 0;
    }
}
