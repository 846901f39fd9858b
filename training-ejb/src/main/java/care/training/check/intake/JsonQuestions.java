package care.training.check.intake;

import care.training.check.CheckBasis;
import care.training.check.CheckPurpose;
import care.training.check.NewCheck;
import care.training.kernel.DocumentType;
import care.training.kernel.Json;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import care.training.kernel.spreadsheet.CellViolation;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A JSON list of what a single check takes as its body. */
final class JsonQuestions {
    private static final Type LIST = new ArrayList<Object>() {}.getClass().getGenericSuperclass();

    private final JsonArray list;
    private final BatchDefaults defaults;
    private final Locale language;

    /** The body of a single check. */
    public record Question(Subject subject, CheckPurpose purpose, CheckBasis legalBasis, String authorisation) {}

    /** Whom it is about. */
    public record Subject(DocumentType documentType, String documentNumber, String name) {
        static final Subject NOBODY = new Subject(null, null, null);
    }

    /** Problems: those of {@link Json#foreignText}: what is no JSON, or ambiguous, is no list at all. */
    JsonQuestions(byte[] body, BatchDefaults defaults, Locale language) {
        try (JsonReader reader = jakarta.json.Json.createReader(new StringReader(Json.foreignText(body, LIST)))) {
            this.list = reader.readArray();
        }
        this.defaults = defaults;
        this.language = language;
    }

    static boolean isJson(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, 200), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading();
        return start.startsWith("[") || start.startsWith("{");
    }

    /** Problems: TOO_MANY_ROWS, SPREADSHEET_EMPTY. */
    List<ReadRow> read(int most) {
        if (list.isEmpty()) {
            throw new Problem(ProblemCode.SPREADSHEET_EMPTY);
        }
        if (list.size() > most) {
            throw new Problem(ProblemCode.TOO_MANY_ROWS, most);
        }
        return IntStream.range(0, list.size())
                .mapToObj(at -> read(at, list.get(at)))
                .toList();
    }

    private ReadRow read(int at, JsonValue element) {
        List<Violation> wrong = new ArrayList<>();
        NewCheck question = question(element, wrong);
        if (question != null) {
            return ReadRow.asked(at + 1, question);
        }
        return ReadRow.rejected(
                at + 1,
                new RejectedRow(
                        name(element),
                        wrong.stream().map(violation -> cell(at, violation)).toList()));
    }

    private NewCheck question(JsonValue element, List<Violation> wrong) {
        try {
            Question asked = Json.readForeign(element.toString().getBytes(StandardCharsets.UTF_8), Question.class);
            Subject subject = asked.subject() == null ? Subject.NOBODY : asked.subject();
            requireGiven("documentType", subject.documentType(), wrong);
            requireGiven("documentNumber", subject.documentNumber(), wrong);
            requireGiven("name", subject.name(), wrong);
            return new QuestionParts(
                            subject.documentType(),
                            subject.documentNumber(),
                            subject.name(),
                            asked.purpose(),
                            asked.legalBasis(),
                            asked.authorisation())
                    .question(defaults, language, wrong);
        } catch (Problem shape) {
            wrong.addAll(shape.violations());
            return null;
        }
    }

    private static void requireGiven(String field, Object value, List<Violation> wrong) {
        if (value == null) {
            wrong.add(new Violation(field, ProblemCode.REQUIRED));
        }
    }

    /** A pointer into the list (RFC 6901) and the path in the element, as a single check's answer names it. */
    private static CellViolation cell(int at, Violation violation) {
        String path =
                switch (violation.field()) {
                    case "documentType", "documentNumber", "name" -> "subject." + violation.field();
                    default -> violation.field();
                };
        String pointer = path.isEmpty()
                ? ""
                : "/" + path.replace("~", "~0").replace("/", "~1").replace('.', '/');
        return CellViolation.of("/" + at + pointer, path, violation);
    }

    private static String name(JsonValue element) {
        if (element instanceof JsonObject object
                && object.get("subject") instanceof JsonObject subject
                && subject.get("name") instanceof JsonString name) {
            return name.getString();
        }
        return null;
    }
}
