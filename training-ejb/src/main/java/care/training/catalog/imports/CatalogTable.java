package care.training.catalog.imports;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.spreadsheet.Row;
import care.training.kernel.spreadsheet.Sheet;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The table in a file: its heading is the row that has most of the known headings, on whatever sheet and below whatever
 * title. Columns that nobody asked for (序号, 备注) are passed over, but a field that JSON should not have is refused.
 *
 * @param heading the heading row
 * @param rows the rows below it
 * @param grid whether the sender can see addresses like B7
 */
record CatalogTable(Map<Column, Integer> columns, Row heading, List<Row> rows, boolean grid) {
    /** Titles and notes to the one who fills it in stand above the heading, but not pages of them. */
    private static final int SEARCHED_ROWS = 30;

    private static final int FEWEST_HEADINGS = 3;

    /** Problems: COLUMN_MISSING, COLUMN_DOUBLED, INVALID_INPUT (unknown field), SPREADSHEET_EMPTY. */
    static CatalogTable in(List<Sheet> sheets) {
        Sheet bestSheet = null;
        int bestIndex = -1;
        long most = FEWEST_HEADINGS - 1L;
        for (Sheet sheet : sheets) {
            for (int i = 0; i < Math.min(sheet.rows().size(), SEARCHED_ROWS); i++) {
                long known = knownHeadings(sheet.rows().get(i));
                if (known > most) {
                    bestSheet = sheet;
                    bestIndex = i;
                    most = known;
                }
            }
        }
        if (bestSheet == null) {
            throw missing(Map.of());
        }
        return at(bestSheet, bestIndex);
    }

    private static CatalogTable at(Sheet sheet, int index) {
        Row heading = sheet.rows().get(index);
        Map<Column, Integer> columns = columns(heading, sheet.grid());
        if (Arrays.stream(Column.values()).anyMatch(column -> column.isRequired() && !columns.containsKey(column))) {
            throw missing(columns);
        }
        List<Row> rows = sheet.rows().subList(index + 1, sheet.rows().size());
        if (rows.isEmpty()) {
            throw new Problem(ProblemCode.SPREADSHEET_EMPTY);
        }
        return new CatalogTable(columns, heading, rows, sheet.grid());
    }

    /** Null where the column is left out. */
    String address(Column column, Row row) {
        Integer at = columns.get(column);
        return grid && at != null ? row.address(at) : null;
    }

    /** The heading as the sender wrote it. */
    String heading(Column column) {
        Integer at = columns.get(column);
        return at == null ? column.heading() : heading.text(at);
    }

    /** The empty text where the column is left out. */
    String text(Column column, Row row) {
        Integer at = columns.get(column);
        return at == null ? "" : row.text(at);
    }

    private static long knownHeadings(Row row) {
        return row.cells().stream()
                .map(Column::called)
                .filter(java.util.Optional::isPresent)
                .distinct()
                .count();
    }

    private static Map<Column, Integer> columns(Row heading, boolean grid) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int i = 0; i < heading.cells().size(); i++) {
            String name = heading.text(i);
            Column column = Column.called(name).orElse(null);
            if (column == null && !grid) {
                throw Problem.invalid(name, ProblemCode.UNKNOWN_FIELD, name);
            }
            if (column != null && columns.put(column, i) != null) {
                throw new Problem(ProblemCode.COLUMN_DOUBLED, name);
            }
        }
        return columns;
    }

    private static Problem missing(Map<Column, Integer> found) {
        String names = Arrays.stream(Column.values())
                .filter(column -> column.isRequired() && !found.containsKey(column))
                .map(column -> column.heading() + " (" + column.field() + ")")
                .collect(Collectors.joining("、"));
        return new Problem(ProblemCode.COLUMN_MISSING, names);
    }
}
