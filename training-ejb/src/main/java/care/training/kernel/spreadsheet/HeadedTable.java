package care.training.kernel.spreadsheet;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The table in a file: its heading is the row that has most of the known headings, on whatever sheet and below whatever
 * title. Columns that nobody asked for (序号, 备注) are passed over, but a field that JSON should not have is refused.
 *
 * @param kind the columns that are known
 * @param heading the heading row
 * @param rows the rows below it
 * @param grid whether the sender can see addresses like B7
 */
public record HeadedTable<C extends Enum<C> & Heading>(
        Class<C> kind, Map<C, Integer> columns, Row heading, List<Row> rows, boolean grid) {
    /** Titles and notes to the one who fills it in stand above the heading, but not pages of them. */
    private static final int SEARCHED_ROWS = 30;

    private static final int FEWEST_HEADINGS = 3;

    /** Problems: COLUMN_MISSING, COLUMN_DOUBLED, INVALID_INPUT (unknown field), SPREADSHEET_EMPTY. */
    public static <C extends Enum<C> & Heading> HeadedTable<C> in(List<Sheet> sheets, Class<C> kind) {
        Sheet bestSheet = null;
        int bestIndex = -1;
        long most = FEWEST_HEADINGS - 1L;
        for (Sheet sheet : sheets) {
            for (int i = 0; i < Math.min(sheet.rows().size(), SEARCHED_ROWS); i++) {
                long known = knownHeadings(sheet.rows().get(i), kind);
                if (known > most) {
                    bestSheet = sheet;
                    bestIndex = i;
                    most = known;
                }
            }
        }
        if (bestSheet == null) {
            throw missing(kind, Map.of());
        }
        return at(bestSheet, bestIndex, kind);
    }

    private static <C extends Enum<C> & Heading> HeadedTable<C> at(Sheet sheet, int index, Class<C> kind) {
        Row heading = sheet.rows().get(index);
        Map<C, Integer> columns = columns(heading, sheet.grid(), kind);
        if (Arrays.stream(kind.getEnumConstants())
                .anyMatch(column -> column.isRequired() && !columns.containsKey(column))) {
            throw missing(kind, columns);
        }
        List<Row> rows = sheet.rows().subList(index + 1, sheet.rows().size());
        if (rows.isEmpty()) {
            throw new Problem(ProblemCode.SPREADSHEET_EMPTY);
        }
        return new HeadedTable<>(kind, columns, heading, rows, sheet.grid());
    }

    /** {@code B7}; in JSON its pointer (RFC 6901), {@code /6/hours}. Null where a spreadsheet leaves the column out. */
    public String address(C column, Row row) {
        Integer at = columns.get(column);
        if (!grid) {
            String field = at == null ? column.field() : heading.text(at);
            return "/" + (row.number() - 1) + "/" + field.replace("~", "~0").replace("/", "~1");
        }
        return at == null ? null : row.address(at);
    }

    /** The heading as the sender wrote it. */
    public String heading(C column) {
        Integer at = columns.get(column);
        return at == null ? column.heading() : heading.text(at);
    }

    /** The empty text where the column is left out. */
    public String text(C column, Row row) {
        Integer at = columns.get(column);
        return at == null ? "" : row.text(at);
    }

    private static <C extends Enum<C> & Heading> long knownHeadings(Row row, Class<C> kind) {
        return row.cells().stream()
                .map(name -> Heading.called(kind.getEnumConstants(), name))
                .filter(Optional::isPresent)
                .distinct()
                .count();
    }

    private static <C extends Enum<C> & Heading> Map<C, Integer> columns(Row heading, boolean grid, Class<C> kind) {
        Map<C, Integer> columns = new EnumMap<>(kind);
        for (int i = 0; i < heading.cells().size(); i++) {
            String name = heading.text(i);
            C column = Heading.called(kind.getEnumConstants(), name).orElse(null);
            if (column == null && !grid) {
                throw Problem.invalid(name, ProblemCode.UNKNOWN_FIELD, name);
            }
            if (column != null && columns.put(column, i) != null) {
                throw new Problem(ProblemCode.COLUMN_DOUBLED, name);
            }
        }
        return columns;
    }

    private static <C extends Enum<C> & Heading> Problem missing(Class<C> kind, Map<C, Integer> found) {
        String names = Arrays.stream(kind.getEnumConstants())
                .filter(column -> column.isRequired() && !found.containsKey(column))
                .map(column -> column.heading() + " (" + column.field() + ")")
                .collect(Collectors.joining("、"));
        return new Problem(ProblemCode.COLUMN_MISSING, names);
    }
}
