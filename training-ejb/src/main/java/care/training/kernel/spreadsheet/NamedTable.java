package care.training.kernel.spreadsheet;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table whose columns are known by their headings, on whatever sheet and below whatever title: the first row that has
 * all the columns that are needed is its heading.
 *
 * @param heading the heading row
 * @param columns where each column stands, from 0, by its first name
 * @param rows the rows below the heading
 */
public record NamedTable(Row heading, Map<String, Integer> columns, List<Row> rows) {
    /** Titles and notes stand above the heading, but not pages of them. */
    private static final int SEARCHED_ROWS = 30;

    /**
     * A column.
     *
     * @param names as people head it; letter case, spaces, asterisks and what stands in brackets do not count
     */
    public record Wanted(boolean required, List<String> names) {
        public static Wanted required(String... names) {
            return new Wanted(true, List.of(names));
        }

        public static Wanted optional(String... names) {
            return new Wanted(false, List.of(names));
        }

        private Optional<Integer> in(Row row) {
            for (int i = 0; i < row.cells().size(); i++) {
                String heading = Heading.key(row.text(i));
                if (names.stream().anyMatch(name -> Heading.key(name).equals(heading))) {
                    return Optional.of(i);
                }
            }
            return Optional.empty();
        }
    }

    /** Problems: COLUMN_MISSING where no row heads all the required columns, SPREADSHEET_EMPTY without a row below. */
    public static NamedTable in(List<Sheet> sheets, List<Wanted> wanted) {
        for (Sheet sheet : sheets) {
            for (int i = 0; i < Math.min(sheet.rows().size(), SEARCHED_ROWS); i++) {
                Row heading = sheet.rows().get(i);
                if (wanted.stream()
                        .allMatch(column ->
                                !column.required() || column.in(heading).isPresent())) {
                    return below(sheet, i, wanted);
                }
            }
        }
        List<String> names = wanted.stream()
                .filter(Wanted::required)
                .map(column -> column.names().get(0))
                .toList();
        throw new Problem(ProblemCode.COLUMN_MISSING, String.join("、", names));
    }

    private static NamedTable below(Sheet sheet, int index, List<Wanted> wanted) {
        Row heading = sheet.rows().get(index);
        Map<String, Integer> columns = new HashMap<>();
        wanted.forEach(column ->
                column.in(heading).ifPresent(at -> columns.put(column.names().get(0), at)));
        List<Row> rows = sheet.rows().subList(index + 1, sheet.rows().size());
        if (rows.isEmpty()) {
            throw new Problem(ProblemCode.SPREADSHEET_EMPTY);
        }
        return new NamedTable(heading, columns, rows);
    }

    /** The text of a row in a column; the empty text where the column is left out. */
    public String text(Row row, String column) {
        Integer at = columns.get(column);
        return at == null ? "" : row.text(at);
    }
}
