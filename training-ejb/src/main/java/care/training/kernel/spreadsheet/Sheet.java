package care.training.kernel.spreadsheet;

import java.util.List;

/**
 * One sheet of a workbook, or a whole CSV file or JSON list.
 *
 * @param name as its tab shows it; empty for CSV and JSON
 * @param rows the rows that are not blank, in order
 * @param grid false where the sender has no rows and columns to look at (JSON), so that addresses would tell nothing
 */
public record Sheet(String name, List<Row> rows, boolean grid) {
    public Sheet {
        rows = List.copyOf(rows);
    }
}
