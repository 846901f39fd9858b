package care.training.scheduling;

import care.training.kernel.Violation;
import java.util.List;

/** What became of a list of candidates, row by row. */
public record EntryListReport(List<Row> rows) {
    /**
     * One row of the file.
     *
     * @param row its number as the spreadsheet program shows it
     * @param seat null where she has none by this row
     * @param violations what is wrong, by the cell's address; of the row as a whole where that is empty
     */
    public record Row(int row, String name, Status status, Integer seat, List<Violation> violations) {}

    /** What became of one row. */
    public enum Status {
        ENTERED,
        /** She had a seat in this session before. */
        KNOWN,
        REFUSED
    }

    public long count(Status status) {
        return rows.stream().filter(row -> row.status() == status).count();
    }
}
