package care.training.api;

import care.training.catalog.imports.ImportReport;
import care.training.catalog.imports.RowReport;
import care.training.kernel.spreadsheet.CellViolation;
import care.training.kernel.spreadsheet.ImportMode;
import care.training.kernel.spreadsheet.RowStatus;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
        ImportMode mode,
        String fileName,
        Instant importedAt,
        int accepted,
        int rejected,
        List<RowAnswer> rows) {

    /** What became of one row. */
    public record RowAnswer(
            int row, String courseCode, String classCode, RowStatus status, List<CellAnswer> violations) {}

    /** What is wrong with one cell; {@code code} is one of the problem catalogue's. */
    public record CellAnswer(String cell, String field, String code, String message) {}

    static ImportAnswer of(ImportReport report, Locale language) {
        return answer(report, new ProblemDocument(null, null, 0, null, null, null), language);
    }

    static ImportAnswer refused(ImportReport report, ProblemDocument problem, Locale language) {
        return answer(report, problem, language);
    }

    private static ImportAnswer answer(ImportReport report, ProblemDocument problem, Locale language) {
        boolean refused = problem.type() != null;
        return new ImportAnswer(
                problem.type(),
                problem.title(),
                refused ? problem.status() : null,
                problem.detail(),
                problem.instance(),
                refused ? fields(report, language) : null,
                report.id(),
                report.mode(),
                report.fileName(),
                report.importedAt(),
                report.accepted(),
                report.rejected(),
                report.rows().stream().map(row -> row(row, language)).toList());
    }

    private static RowAnswer row(RowReport row, Locale language) {
        List<CellAnswer> violations = row.violations().stream()
                .map(cell ->
                        new CellAnswer(cell.cell(), cell.field(), cell.code().code(), cell.message(language)))
                .toList();
        return new RowAnswer(row.row(), row.courseCode(), row.classCode(), row.status(), violations);
    }

    private static List<ProblemDocument.FieldMessage> fields(ImportReport report, Locale language) {
        return report.rows().stream()
                .flatMap(row -> row.violations().stream()
                        .map(cell -> new ProblemDocument.FieldMessage(place(row, cell), cell.message(language))))
                .toList();
    }

    private static String place(RowReport row, CellViolation cell) {
        return cell.cell() == null ? "[" + (row.row() - 1) + "]." + cell.field() : cell.cell() + " " + cell.field();
    }
}
