package care.training.kernel.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * One sheet whose rows are read one after the other as often as they are asked for, so that a long one never stands in
 * memory as a whole.
 */
public interface SheetRows {
    /** As its tab shows it; empty for CSV and JSON. */
    String name();

    /** As {@link Sheet#grid()}. */
    boolean grid();

    /**
     * Shows the rows that are not blank to {@code visitor}, in order, until it answers false.
     *
     * <p>Problems: those of {@link Spreadsheet} that are seen only on the way, CSV_BROKEN and TOO_MANY_ROWS.
     */
    void each(Predicate<Row> visitor);

    /** The first {@code most} rows. */
    default Sheet first(int most) {
        List<Row> rows = new ArrayList<>();
        each(row -> {
            rows.add(row);
            return rows.size() < most;
        });
        return new Sheet(name(), rows, grid());
    }

    /** All of it. */
    default Sheet whole() {
        return first(Integer.MAX_VALUE);
    }
}
