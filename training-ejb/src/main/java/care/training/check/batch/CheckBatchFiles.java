package care.training.check.batch;

import care.training.certification.CertificateSummary;
import care.training.check.CheckOutcome;
import care.training.check.CheckView;
import care.training.kernel.Roles;
import care.training.kernel.spreadsheet.TextTable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list's answers as a table to be filed. */
@Stateless
@RolesAllowed(Roles.EMPLOYER)
public class CheckBatchFiles {
    private static final List<String> COLUMNS = List.of(
            "row",
            "name",
            "document",
            "number",
            "purpose",
            "basis",
            "outcome",
            "identity",
            "certificates",
            "case",
            "checked",
            "list",
            "due",
            "id",
            "reason",
            "caveat");

    @Inject
    private CheckBatches batches;

    /** All rows of a list of the caller's organization, in its order. Problems: NOT_FOUND. */
    public TextTable table(UUID id, Locale language) {
        BatchWords words = new BatchWords(language);
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS.stream().map(words::of).toList());
        batches.whole(id).rows().forEach(row -> rows.add(row(row, words)));
        return new TextTable(words.of("sheet"), rows);
    }

    private static List<String> row(CheckBatchView.Row row, BatchWords words) {
        Stream<String> whom = Stream.of(
                String.valueOf(row.row()),
                text(row.name()),
                row.subject() == null
                        ? ""
                        : words.name("document", row.subject().documentType()),
                row.subject() == null ? "" : row.subject().documentNumber());
        Stream<String> answer = row.check() == null
                ? Stream.of("", "", words.name("outcome", row.outcome()), "", "", "", "", "", "", "")
                : answer(row.check(), words);
        return Stream.of(
                        whom,
                        answer,
                        Stream.of(
                                row.reason(words.locale()),
                                row.check() == null
                                        ? ""
                                        : row.check()
                                                .outcome()
                                                .caveat(
                                                        words.locale(),
                                                        row.check().caseNumber())))
                .flatMap(part -> part)
                .toList();
    }

    private static Stream<String> answer(CheckView check, BatchWords words) {
        return Stream.of(
                words.name("purpose", check.purpose()),
                words.name("basis", check.legalBasis()),
                words.name("outcome", check.outcome()),
                words.name("identity", check.identity()),
                check.credentials().stream().map(CertificateSummary::number).collect(Collectors.joining("; ")),
                text(check.caseNumber()),
                BatchWords.time(check.checkedAt()),
                BatchWords.time(check.listAsOf()),
                check.outcome() == CheckOutcome.BARRED ? "" : BatchWords.day(check.reviewDueOn()),
                check.id().toString());
    }

    private static String text(String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
