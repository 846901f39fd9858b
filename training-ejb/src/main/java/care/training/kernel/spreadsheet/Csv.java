package care.training.kernel.spreadsheet;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Comma, semicolon or tab separated text; which of them is seen from the text, or told by Excel's line {@code sep=;}. */
final class Csv {
    private static final char[] SEPARATORS = {',', '\t', ';'};
    private static final int LOOKED_AT = 20_000;

    private final int maxRows;

    Csv(int maxRows) {
        this.maxRows = maxRows;
    }

    SheetRows read(String text) {
        int told = toldSeparator(text);
        String body = told < 0 ? text : text.substring(text.indexOf('\n') + 1);
        char separator = told < 0 ? likeliestSeparator(body) : (char) told;
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        return new SheetRows() {
            @Override
            public String name() {
                return "";
            }

            @Override
            public boolean grid() {
                return true;
            }

            @Override
            public void each(Predicate<Row> visitor) {
                try (CSVParser parser = CSVParser.parse(body, format)) {
                    walk(parser, told < 0 ? 0 : 1, visitor);
                } catch (IOException impossible) {
                    throw new UncheckedIOException(impossible);
                }
            }
        };
    }

    private void walk(CSVParser parser, int linesAbove, Predicate<Row> visitor) {
        Iterator<CSVRecord> records = parser.iterator();
        int count = 0;
        boolean on = true;
        while (on && hasNext(parser, records)) {
            CSVRecord next = records.next();
            // the record's number, not the line's: a line break inside quotes is the same row in a spreadsheet
            Row row = new Row(
                    (int) next.getRecordNumber() + linesAbove,
                    next.stream()
                            .limit(Spreadsheet.MAX_COLUMNS)
                            .map(CellText::clean)
                            .toList());
            if (!row.isBlank()) {
                if (++count > maxRows + Spreadsheet.ROWS_ABOVE) {
                    throw Spreadsheet.tooManyRows(maxRows);
                }
                on = visitor.test(row);
            }
        }
    }

    private static boolean hasNext(CSVParser parser, Iterator<CSVRecord> records) {
        long line = parser.getCurrentLineNumber() + 1;
        try {
            return records.hasNext();
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw new Problem(ProblemCode.CSV_BROKEN, String.valueOf(line));
        }
    }

    /** -1 where the first line is not {@code sep=…}. */
    private static int toldSeparator(String text) {
        boolean told =
                text.length() > 5 && text.startsWith("sep=") && (text.charAt(5) == '\n' || text.charAt(5) == '\r');
        return told ? text.charAt(4) : -1;
    }

    private static char likeliestSeparator(String text) {
        int[] seen = new int[SEPARATORS.length];
        boolean quoted = false;
        for (int i = 0; i < Math.min(text.length(), LOOKED_AT); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            for (int s = 0; s < SEPARATORS.length && !quoted; s++) {
                seen[s] += c == SEPARATORS[s] ? 1 : 0;
            }
        }
        int best = 0;
        for (int s = 1; s < SEPARATORS.length; s++) {
            best = seen[s] > seen[best] ? s : best;
        }
        return SEPARATORS[best];
    }
}
