package care.training.kernel.spreadsheet;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads a table from a file's bytes. The content decides what it is, never the name or the declared type: a CSV called
 * {@code .xlsx} is read as CSV, a list of JSON objects as {@link #readJson} does. Problems, all of them about the whole
 * file: NOT_A_SPREADSHEET, OLD_WORKBOOK, SPREADSHEET_EMPTY, EXPANDS_TOO_MUCH, CSV_BROKEN, TOO_MANY_ROWS, BODY_TOO_LARGE, and
 * those of {@link care.training.kernel.Json#readForeign}.
 */
public final class Spreadsheet {
    /** Room for titles, notes and headings above the rows that a caller's limit counts. */
    static final int ROWS_ABOVE = 30;

    /** What lies further right is nobody's table. */
    static final int MAX_COLUMNS = 256;

    private static final Pattern JSON_LIST = Pattern.compile("\\uFEFF?\\s*\\[\\s*\\{");

    private static final int MAX_MEGABYTES = 10;

    private Spreadsheet() {}

    /**
     * The sheets that have something in them, in the order of their tabs; hidden ones are left out.
     *
     * @param maxRows how many rows that are not blank a sheet may have below its headings
     */
    public static List<Sheet> read(byte[] file, int maxRows) {
        refuseLarger(file, MAX_MEGABYTES);
        return open(file, maxRows, Spreadsheet::filled);
    }

    /** The same row by row, of a file of any size that its caller allows; the sheets can be read until {@code use} ends. */
    public static <T> T open(byte[] file, int maxRows, Function<List<SheetRows>, T> use) {
        if (startsWith(file, 'P', 'K', 3, 4)) {
            return new Workbook(maxRows).open(file, use);
        }
        if (isJsonList(file)) {
            return openJson(file, maxRows, use);
        }
        if (startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Problem(ProblemCode.OLD_WORKBOOK);
        }
        return use.apply(List.of(readCsv(file, maxRows)));
    }

    /** No table's first cell begins with a bracket and a brace. */
    private static boolean isJsonList(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, 200), StandardCharsets.UTF_8);
        return JSON_LIST.matcher(start).lookingAt();
    }

    /** A list of JSON objects as a sheet: the fields' names are the heading (row 0), the objects are the rows from 1. */
    public static List<Sheet> readJson(byte[] json, int maxRows) {
        refuseLarger(json, MAX_MEGABYTES);
        return openJson(json, maxRows, Spreadsheet::filled);
    }

    /** The same row by row, as {@link #open}. */
    public static <T> T openJson(byte[] json, int maxRows, Function<List<SheetRows>, T> use) {
        return use.apply(List.of(new JsonRows(json, maxRows)));
    }

    private static SheetRows readCsv(byte[] file, int maxRows) {
        String text = Encoding.decode(file).orElseThrow(() -> new Problem(ProblemCode.NOT_A_SPREADSHEET));
        if (text.stripLeading().startsWith("<")) {
            // a web page or XML that was saved under a spreadsheet's name
            throw new Problem(ProblemCode.NOT_A_SPREADSHEET);
        }
        return new Csv(maxRows).read(text);
    }

    /** Problems: BODY_TOO_LARGE. */
    public static void refuseLarger(byte[] file, int megabytes) {
        if (file.length > megabytes * 1024 * 1024) {
            throw new Problem(ProblemCode.BODY_TOO_LARGE, megabytes);
        }
    }

    private static List<Sheet> filled(List<SheetRows> sheets) {
        List<Sheet> filled = sheets.stream()
                .map(SheetRows::whole)
                .filter(sheet -> !sheet.rows().isEmpty())
                .toList();
        if (filled.isEmpty()) {
            throw new Problem(ProblemCode.SPREADSHEET_EMPTY);
        }
        return filled;
    }

    static Problem tooManyRows(int maxRows) {
        return new Problem(ProblemCode.TOO_MANY_ROWS, maxRows);
    }

    private static boolean startsWith(byte[] file, int... magic) {
        if (file.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((file[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
