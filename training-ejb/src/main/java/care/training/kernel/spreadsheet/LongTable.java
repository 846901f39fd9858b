package care.training.kernel.spreadsheet;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import java.util.List;
import java.util.function.Consumer;

/**
 * A {@link HeadedTable} whose rows are read one after the other.
 *
 * @param table its columns and heading; of its rows the first few
 * @param source the sheet that it stands on
 */
public record LongTable<C extends Enum<C> & Heading>(HeadedTable<C> table, SheetRows source) {
    /** More than the rows above a heading and one below it. */
    private static final int LOOKED_AT = Spreadsheet.ROWS_ABOVE + 1;

    /** Problems: as {@link HeadedTable#in}. */
    public static <C extends Enum<C> & Heading> LongTable<C> in(List<SheetRows> sheets, Class<C> kind) {
        List<Sheet> heads = sheets.stream().map(sheet -> sheet.first(LOOKED_AT)).toList();
        if (heads.stream().allMatch(head -> head.rows().isEmpty())) {
            throw new Problem(ProblemCode.SPREADSHEET_EMPTY);
        }
        HeadedTable<C> table = HeadedTable.in(heads, kind);
        for (int i = 0; i < heads.size(); i++) {
            // the very row: another sheet may have one that reads the same
            if (heads.get(i).rows().stream().anyMatch(row -> row == table.heading())) {
                return new LongTable<>(table, sheets.get(i));
            }
        }
        throw new IllegalStateException("a heading that stands on no sheet");
    }

    /** Every row below the heading. */
    public void each(Consumer<Row> visitor) {
        source.each(row -> {
            if (row.number() > table.heading().number()) {
                visitor.accept(row);
            }
            return true;
        });
    }
}
