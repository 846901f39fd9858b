package care.training.check.paper;

import care.training.check.CheckEvidence;
import care.training.check.CheckView;
import care.training.check.batch.BatchWords;
import care.training.check.batch.CheckBatchView;
import care.training.check.batch.RowOutcome;
import care.training.kernel.Languages;
import care.training.kernel.print.WrittenSheet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A whole list on paper: every row with its answer, and one digest over all receipts.
 *
 * @param employer who checked, as the paper names it
 * @param printed when the paper is made
 */
record BatchPaper(BatchWords words, String employer, String printed) {
    private static final float[] WIDTHS = {7, 15, 20, 21, 13, 24};
    private static final float[] FACTS = {28, 72};

    WrittenSheet of(CheckBatchView batch, Map<UUID, CheckEvidence> evidence) {
        WrittenSheet sheet = new WrittenSheet(words.of("paper.batch.title"), words.locale());
        sheet.heading(words.of("paper.batch.title"));
        sheet.line(words.of("paper.evidence"));
        sheet.table(FACTS, List.of(words.of("paper.what"), words.of("paper.said")), facts(batch, evidence));
        sheet.part(words.of("paper.rows"));
        sheet.table(
                WIDTHS,
                List.of(
                        words.of("row"),
                        words.of("name"),
                        words.of("number"),
                        words.of("outcome"),
                        words.of("checked"),
                        words.of("id")),
                batch.rows().stream().map(this::row).toList());
        sheet.part(words.of("caveat"));
        batch.outcomes().keySet().stream()
                .filter(RowOutcome::isChecked)
                .forEach(outcome ->
                        sheet.line(words.name("outcome", outcome) + ": " + words.name("paper.caveat", outcome)));
        sheet.part(words.of("paper.verify"));
        sheet.line(words.of("paper.verify.file"));
        sheet.line(words.of("paper.verify.receipts", digest(batch, evidence), CheckPaper.base()));
        sheet.line(words.of("paper.verify.log", CheckPaper.base()));
        sheet.note(words.of("paper.printed", printed));
        return sheet;
    }

    private List<List<String>> facts(CheckBatchView batch, Map<UUID, CheckEvidence> evidence) {
        return List.of(
                List.of(words.of("paper.by"), employer),
                List.of(
                        words.of("paper.account"),
                        joined(evidence.values().stream().map(CheckEvidence::account))),
                List.of(words.of("paper.handed-in"), BatchWords.time(batch.handedInAt())),
                List.of(
                        words.of("paper.state"),
                        batch.finishedAt() == null
                                ? words.of("paper.unfinished", batch.done(), batch.total())
                                : words.of("paper.finished", batch.total(), BatchWords.time(batch.finishedAt()))),
                List.of(words.of("paper.outcomes"), outcomes(batch)),
                List.of(
                        words.of("paper.epochs"),
                        joined(evidence.values().stream().map(one -> String.valueOf(one.listEpoch())))),
                List.of(words.of("paper.id"), batch.id().toString()));
    }

    private String outcomes(CheckBatchView batch) {
        return batch.outcomes().entrySet().stream()
                .map(one -> words.name("outcome", one.getKey()) + " " + one.getValue())
                .collect(Collectors.joining(isEnglish() ? ", " : "，"));
    }

    private List<String> row(CheckBatchView.Row row) {
        CheckView check = row.check();
        return List.of(
                String.valueOf(row.row()),
                Objects.requireNonNullElse(row.name(), ""),
                row.subject() == null
                        ? ""
                        : words.name("document", row.subject().documentType()) + " "
                                + row.subject().documentNumber(),
                words.name("outcome", row.outcome())
                        + (check == null || check.caseNumber() == null ? "" : " " + check.caseNumber()),
                check == null ? "" : BatchWords.time(check.checkedAt()),
                check == null ? row.reason(words.locale()) : check.id().toString());
    }

    /** SHA-256 over all receipts in the list's order, each followed by a line break. */
    private static String digest(CheckBatchView batch, Map<UUID, CheckEvidence> evidence) {
        return CheckEvidence.digest(batch.rows().stream()
                .filter(row -> row.check() != null)
                .map(row -> evidence.get(row.check().id()).receipt() + "\n")
                .collect(Collectors.joining()));
    }

    private static String joined(java.util.stream.Stream<String> values) {
        return String.join(", ", values.collect(Collectors.toCollection(TreeSet::new)));
    }

    private boolean isEnglish() {
        return words.locale().getLanguage().equals(Languages.ENGLISH.getLanguage());
    }
}
