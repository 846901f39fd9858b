package care.training.api;

import care.training.kernel.spreadsheet.ImportMode;
import care.training.kernel.spreadsheet.RowStatus;
import care.training.registry.imports.ImportReport;
import care.training.registry.imports.RowReport;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What an import of organizations did, as it is sent. Where nothing was imported because of {@code mode=strict} it is a
 * problem too (RFC 9457), and the first five fields say so; else they are left out.
 */
public record OrganizationImportAnswer(
        String type,
        String title,
        Integer status,
        String detail,
        String instance,
        UUID id,
        ImportMode mode,
        String fileName,
        Instant importedAt,
        int accepted,
        int rejected,
        List<RowAnswer> rows) {
    /** What became of one row. */
    public record RowAnswer(
            int row, String creditCode, String name, RowStatus status, List<ImportAnswer.CellAnswer> violations) {
        static RowAnswer of(RowReport row, Locale language) {
            return new RowAnswer(
                    row.row(),
                    row.creditCode(),
                    row.name(),
                    row.status(),
                    row.violations().stream()
                            .map(cell -> new ImportAnswer.CellAnswer(
                                    cell.cell(), cell.field(), cell.code().code(), cell.message(language)))
                            .toList());
        }
    }

    static OrganizationImportAnswer of(ImportReport report, Locale language) {
        return answer(report, null, null, null, null, null, language);
    }

    static OrganizationImportAnswer of(ImportReport report, ProblemDocument problem, Locale language) {
        return answer(
                report,
                problem.type(),
                problem.title(),
                problem.status(),
                problem.detail(),
                problem.instance(),
                language);
    }

    private static OrganizationImportAnswer answer(
            ImportReport report,
            String type,
            String title,
            Integer status,
            String detail,
            String instance,
            Locale language) {
        return new OrganizationImportAnswer(
                type,
                title,
                status,
                detail,
                instance,
                report.id(),
                report.mode(),
                report.fileName(),
                report.importedAt(),
                report.accepted(),
                report.rejected(),
                report.rows().stream().map(row -> RowAnswer.of(row, language)).toList());
    }
}
