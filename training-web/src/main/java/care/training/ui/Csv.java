package care.training.ui;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Rows for a file that people open in a spreadsheet. */
public final class Csv {
    private Csv() {}

    /** A file that begins with the names of its columns, marked as UTF-8 for spreadsheets that would guess otherwise. */
    public static StringBuilder begin(String... columns) {
        return new StringBuilder("\uFEFF").append(row(columns));
    }

    /** One row by RFC 4180, ended by a line break. A cell that a spreadsheet would compute is made text by an apostrophe. */
    public static String row(String... cells) {
        return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String value) {
        String safe = value.matches("(?s)[=+\\-@\\t\\r].*") && !value.matches("-?\\d+(\\.\\d+)?") ? "'" + value : value;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
