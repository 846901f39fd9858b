package care.training.check.paper;

import care.training.check.CheckEvidence;
import care.training.check.CheckOutcome;
import care.training.check.CheckView;
import care.training.check.batch.BatchWords;
import care.training.kernel.Json;
import care.training.kernel.Settings;
import care.training.kernel.print.SheetAttachment;
import care.training.kernel.print.WrittenSheet;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * One check on paper.
 *
 * @param employer who checked, as the paper names it
 * @param printed when the paper is made
 */
record CheckPaper(BatchWords words, String employer, String printed) {
    private static final float[] FACTS = {28, 72};
    private static final String JOSE = "application/jose";

    /** @param proved the receipt with its place in the log; null where it has none yet */
    WrittenSheet of(CheckEvidence evidence, String proved) {
        CheckView check = evidence.answer();
        WrittenSheet sheet = new WrittenSheet(words.of("paper.title"), words.locale());
        sheet.heading(words.of("paper.title"));
        sheet.line(words.of("paper.evidence"));
        sheet.table(FACTS, List.of(words.of("paper.what"), words.of("paper.said")), facts(evidence, check));
        sheet.part(words.of("caveat"));
        sheet.line(check.outcome().caveat(words.locale(), check.caseNumber()));
        sheet.part(words.of("paper.verify"));
        sheet.line(words.of("paper.verify.file"));
        sheet.line(words.of("paper.verify.receipt", check.id().toString(), evidence.digest(), base()));
        if (proved == null) {
            sheet.attach(new SheetAttachment("receipt.jws", words.of("paper.receipt"), JOSE, evidence.receipt()));
            sheet.line(words.of("paper.verify.attached.unproved"));
        } else {
            sheet.attach(new SheetAttachment("receipt.jose.json", words.of("paper.receipt"), JOSE + "+json", proved));
            sheet.line(words.of("paper.verify.attached", String.valueOf(index(proved))));
        }
        sheet.line(words.of("paper.verify.log", base()));
        sheet.note(words.of("paper.printed", printed));
        return sheet;
    }

    private static long index(String proved) {
        return Json.read(proved, JsonObject.class)
                .getJsonObject("header")
                .getJsonObject("proof")
                .getJsonNumber("index")
                .longValue();
    }

    private List<List<String>> facts(CheckEvidence evidence, CheckView check) {
        List<List<String>> facts = new ArrayList<>();
        fact(facts, "outcome", words.name("outcome", outcome(check)));
        fact(facts, "name", check.subject().name());
        fact(
                facts,
                "number",
                words.name("document", check.subject().documentType()) + " "
                        + check.subject().documentNumber());
        fact(facts, "identity", words.name("identity", check.identity()));
        check.credentials()
                .forEach(one -> fact(
                        facts,
                        "certificates",
                        one.occupationName() + " " + one.number() + " " + words.name("certificate", one.standing())));
        fact(facts, "purpose", words.name("purpose", check.purpose()));
        fact(facts, "basis", words.name("basis", check.legalBasis()));
        if (check.objected()) {
            fact(facts, "objection", words.of("objected"));
        }
        if (check.caseNumber() != null) {
            fact(facts, "case", check.caseNumber());
        }
        fact(facts, "checked", BatchWords.time(check.checkedAt()));
        fact(
                facts,
                "list",
                words.of("paper.list", BatchWords.time(check.listAsOf()), String.valueOf(evidence.listEpoch())));
        if (check.outcome() != CheckOutcome.BARRED) {
            fact(facts, "due", BatchWords.day(check.reviewDueOn()));
        }
        fact(facts, "paper.by", employer);
        fact(facts, "paper.account", evidence.account());
        fact(facts, "id", check.id().toString());
        return facts;
    }

    private void fact(List<List<String>> facts, String key, String value) {
        facts.add(List.of(words.of(key), value));
    }

    private static care.training.check.batch.RowOutcome outcome(CheckView check) {
        return care.training.check.batch.RowOutcome.valueOf(check.outcome().name());
    }

    static String base() {
        return Settings.get("training.public-url").replaceAll("/+$", "");
    }
}
