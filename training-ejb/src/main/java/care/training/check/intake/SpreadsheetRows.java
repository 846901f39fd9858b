package care.training.check.intake;

import care.training.check.NewCheck;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import care.training.kernel.spreadsheet.CellViolation;
import care.training.kernel.spreadsheet.ColumnWords;
import care.training.kernel.spreadsheet.HeadedTable;
import care.training.kernel.spreadsheet.ListTemplate;
import care.training.kernel.spreadsheet.Row;
import care.training.kernel.spreadsheet.RowCells;
import care.training.kernel.spreadsheet.Spreadsheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rows of a workbook or CSV file as questions. */
final class SpreadsheetRows {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_AUTHORISATION = 200;

    private final HeadedTable<CheckColumn> table;
    private final BatchDefaults defaults;
    private final Locale language;

    /** Problems: those of {@link Spreadsheet#read}, COLUMN_MISSING, COLUMN_DOUBLED. */
    SpreadsheetRows(byte[] file, int most, BatchDefaults defaults, Locale language) {
        this.table = HeadedTable.in(Spreadsheet.read(file, most), CheckColumn.class);
        this.defaults = defaults;
        this.language = language;
    }

    /** Problems: TOO_MANY_ROWS, SPREADSHEET_EMPTY where nothing but the template's own rows is there. */
    List<ReadRow> read(int most) {
        List<Row> rows = table.rows().stream()
                .filter(row -> !ListTemplate.isOwn(table.text(CheckColumn.NAME, row)))
                .toList();
        if (rows.isEmpty()) {
            throw new Problem(ProblemCode.SPREADSHEET_EMPTY);
        }
        if (rows.size() > most) {
            throw new Problem(ProblemCode.TOO_MANY_ROWS, most);
        }
        return rows.stream().map(this::read).toList();
    }

    private ReadRow read(Row row) {
        RowCells<CheckColumn> cells = new RowCells<>(table, row, Map.of());
        QuestionParts parts = new QuestionParts(
                cells.choice(CheckColumn.DOCUMENT_TYPE, ColumnWords.DOCUMENTS::find, ColumnWords.DOCUMENTS.offered()),
                cells.code(CheckColumn.DOCUMENT_NUMBER),
                cells.words(CheckColumn.NAME, LONGEST_NAME),
                cells.choice(CheckColumn.PURPOSE, CheckWords.PURPOSES::find, CheckWords.PURPOSES.offered()),
                cells.choice(CheckColumn.LEGAL_BASIS, CheckWords.BASES::find, CheckWords.BASES.offered()),
                cells.words(CheckColumn.AUTHORISATION, LONGEST_AUTHORISATION));
        List<Violation> wrong = new ArrayList<>();
        NewCheck question = parts.question(defaults, language, wrong);
        if (question != null && cells.violations().isEmpty()) {
            return ReadRow.asked(row.number(), question);
        }
        List<CellViolation> violations = new ArrayList<>(cells.violations());
        wrong.stream()
                .map(violation -> cell(row, violation))
                // what could not be read at all was named already
                .filter(cell ->
                        violations.stream().noneMatch(known -> known.field().equals(cell.field())))
                .toList()
                .forEach(violations::add);
        return ReadRow.rejected(row.number(), new RejectedRow(table.text(CheckColumn.NAME, row), violations));
    }

    private CellViolation cell(Row row, Violation violation) {
        CheckColumn column = Arrays.stream(CheckColumn.values())
                .filter(one -> one.field().equals(violation.field()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no column " + violation.field()));
        return CellViolation.of(table.address(column, row), table.heading(column), violation);
    }
}
