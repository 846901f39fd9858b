package care.training.api;

import care.training.certification.CertificateSummary;
import care.training.check.CheckBasis;
import care.training.check.CheckIdentity;
import care.training.check.CheckPurpose;
import care.training.check.CheckView;
import care.training.check.batch.CheckBatchView;
import care.training.check.batch.RowOutcome;
import care.training.kernel.Languages;
import care.training.kernel.ProblemCode;
import care.training.kernel.spreadsheet.CellViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * How far a list of checks is, with one page of its rows.
 *
 * @param found how many rows have the outcome that was asked for
 * @param outcomes how many rows each outcome has
 */
public record CheckBatchAnswer(
        UUID id,
        CheckBatchView.State state,
        int done,
        int total,
        long found,
        Map<RowOutcome, Long> outcomes,
        Instant handedInAt,
        Instant finishedAt,
        List<Row> rows) {

    /**
     * One row: what a single check answers, or why there is no answer.
     *
     * @param row its number in the file as a spreadsheet shows it; in JSON its place in the list, from 1
     * @param reason why there is none, in both languages
     * @param violations what is wrong with an invalid row
     */
    public record Row(
            int row,
            UUID id,
            RowOutcome outcome,
            Boolean objected,
            CheckIdentity identity,
            String caseNumber,
            CheckView.Subject subject,
            CheckPurpose purpose,
            CheckBasis legalBasis,
            List<CertificateSummary> credentials,
            Instant listAsOf,
            Instant checkedAt,
            LocalDate reviewDueOn,
            String caveat,
            String receipt,
            String name,
            Reason reason,
            List<Violation> violations) {}

    public record Reason(String code, String zh, String en) {}

    /** @param cell its address, e.g. {@code B7}; in JSON a pointer; left out where the file lacks the column */
    public record Violation(String cell, String field, String code, String message) {
        static Violation of(CellViolation cell, Locale language) {
            return new Violation(cell.cell(), cell.field(), cell.code().code(), cell.message(language));
        }
    }

    static CheckBatchAnswer of(CheckBatchView view, Locale language) {
        return new CheckBatchAnswer(
                view.id(),
                view.state(),
                view.done(),
                view.total(),
                view.found(),
                view.outcomes(),
                view.handedInAt(),
                view.finishedAt(),
                view.rows().stream().map(row -> row(row, language)).toList());
    }

    private static Row row(CheckBatchView.Row row, Locale language) {
        return row.check() == null ? unanswered(row, language) : answered(row);
    }

    private static Row answered(CheckBatchView.Row row) {
        CheckView check = row.check();
        return new Row(
                row.row(),
                check.id(),
                row.outcome(),
                check.objected(),
                check.identity(),
                check.caseNumber(),
                check.subject(),
                check.purpose(),
                check.legalBasis(),
                check.credentials(),
                check.listAsOf(),
                check.checkedAt(),
                check.reviewDueOn(),
                check.caveat(),
                check.receipt(),
                null,
                null,
                null);
    }

    private static Row unanswered(CheckBatchView.Row row, Locale language) {
        boolean invalid = row.outcome() == RowOutcome.INVALID;
        return new Row(
                row.row(),
                null,
                row.outcome(),
                null,
                null,
                null,
                row.subject(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                invalid ? row.name() : null,
                row.outcome() == RowOutcome.WAITING
                        ? null
                        : new Reason(
                                (invalid ? ProblemCode.INVALID_INPUT : ProblemCode.COULD_NOT_CHECK).code(),
                                row.reason(Languages.CHINESE),
                                row.reason(Languages.ENGLISH)),
                invalid
                        ? row.violations().stream()
                                .map(cell -> Violation.of(cell, language))
                                .toList()
                        : null);
    }
}
