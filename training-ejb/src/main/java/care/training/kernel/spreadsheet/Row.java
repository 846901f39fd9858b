package care.training.kernel.spreadsheet;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number the number the spreadsheet program shows beside it, from 1
 * @param cells its texts from column A on, cleaned by {@link CellText}; blank is the empty text
 */
public record Row(int number, List<String> cells) {
    public Row {
        cells = List.copyOf(cells);
    }

    /** The text in a column, from 0; the empty text right of the last cell. */
    public String text(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }

    /** The address the spreadsheet program shows for a column, from 0: {@code B7}. */
    public String address(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.append(number).toString();
    }
}
