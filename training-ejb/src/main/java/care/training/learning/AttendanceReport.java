package care.training.learning;

import care.training.kernel.Violation;
import java.util.List;

/** What became of an attendance sheet, row by row. */
public record AttendanceReport(List<Row> rows) {
    /**
     * One row of the file.
     *
     * @param row its number as the spreadsheet program shows it
     * @param name as the sheet has it
     * @param recorded how many days were new or corrected
     * @param violations what is wrong, each by the cell's address
     */
    public record Row(int row, String name, int recorded, List<Violation> violations) {}

    public int recorded() {
        return rows.stream().mapToInt(Row::recorded).sum();
    }

    public int rejected() {
        return rows.stream().mapToInt(row -> row.violations().size()).sum();
    }

    /** True where all of the file was recorded already. */
    public boolean isWithoutChange() {
        return recorded() == 0 && rejected() == 0;
    }
}
