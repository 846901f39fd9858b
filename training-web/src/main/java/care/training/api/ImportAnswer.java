package care.training.api;

import care.training.catalog.FieldChange;
import care.training.catalog.imports.ImportReport;
import care.training.catalog.imports.ImportState;
import care.training.catalog.imports.RowReport;
import care.training.kernel.spreadsheet.CellViolation;
import care.training.kernel.spreadsheet.ImportMode;
import care.training.kernel.spreadsheet.RowStatus;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * What an import did, as it is sent. Where nothing was imported because of {@code mode=strict} it is a problem too (RFC
 * 9457), and the first six fields say so; else they are left out.
 */
public record ImportAnswer(
        String type,
        String title,
        Integer status,
        String detail,
        String instance,
        List<ProblemDocument.FieldMessage> violations,
        UUID id,
        ImportState state,
        ImportMode mode,
        boolean complete,
        String fileName,
        Instant importedAt,
        int accepted,
        int rejected,
        Map<RowStatus, Integer> counts,
        List<RowAnswer> rows) {

    /** What became of one row. */
    public record RowAnswer(
            Integer row,
            String courseCode,
            String classCode,
            RowStatus status,
            List<CellAnswer> violations,
            List<FieldChange> changes) {}

    /** What is wrong with one cell; {@code code} is one of the problem catalogue's. */
    public record CellAnswer(String cell, String field, String code, String message) {}

    static ImportAnswer of(ImportReport report, List<RowReport> rows, Locale language) {
        return refused(report, rows, new ProblemDocument(null, null, 0, null, null, null), language);
    }

    static ImportAnswer refused(ImportReport report, List<RowReport> rows, ProblemDocument problem, Locale language) {
        boolean refused = problem.type() != null;
        return new ImportAnswer(
                problem.type(),
                problem.title(),
                refused ? problem.status() : null,
                problem.detail(),
                problem.instance(),
                refused ? fields(rows, language) : null,
                report.id(),
                report.state(),
                report.mode(),
                report.complete(),
                report.fileName(),
                report.importedAt(),
                report.accepted(),
                report.rejected(),
                report.counts(),
                rows.stream().map(row -> row(row, language)).toList());
    }

    static RowAnswer row(RowReport row, Locale language) {
        List<CellAnswer> violations = row.violations().stream()
                .map(cell ->
                        new CellAnswer(cell.cell(), cell.field(), cell.code().code(), cell.message(language)))
                .toList();
        return new RowAnswer(row.row(), row.courseCode(), row.classCode(), row.status(), violations, row.changes());
    }

    private static List<ProblemDocument.FieldMessage> fields(List<RowReport> rows, Locale language) {
        return rows.stream()
                .flatMap(row -> row.violations().stream())
                .map(cell -> new ProblemDocument.FieldMessage(place(cell), cell.message(language)))
                .toList();
    }

    /** A6 课程代码; a JSON pointer says it all. */
    private static String place(CellViolation cell) {
        if (cell.cell() == null) {
            return cell.field();
        }
        return cell.cell().startsWith("/") ? cell.cell() : cell.cell() + " " + cell.field();
    }
}
