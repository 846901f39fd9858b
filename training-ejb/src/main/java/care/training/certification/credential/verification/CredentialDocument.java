package care.training.certification.credential.verification;

import care.training.certification.credential.proof.CredentialToken;
import care.training.kernel.Json;
import care.training.kernel.Languages;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import care.training.kernel.Worded;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A credential taken to pieces, nothing of it believed yet.
 *
 * @param json what it says
 * @param token the token it came as; null where it is secured by a proof inside
 */
record CredentialDocument(JsonObject json, CredentialToken token) {

    /** Reads JSON or a token, saying in {@code report} why there is nothing to be read. */
    static Optional<CredentialDocument> read(byte[] content, Report report) {
        String text = new String(content, StandardCharsets.ISO_8859_1).strip();
        if (CredentialToken.isOne(text)) {
            return token(text, report);
        }
        return object(content, report).map(json -> new CredentialDocument(json, null));
    }

    private static Optional<CredentialDocument> token(String text, Report report) {
        try {
            CredentialToken token = CredentialToken.read(text);
            return object(token.payload(), report).map(json -> new CredentialDocument(json, token));
        } catch (IllegalArgumentException noToken) {
            report.add(CredentialFindingCode.NEITHER_FORM);
            return Optional.empty();
        }
    }

    /** A JSON object in UTF-8, not too deep, no key twice, no number without end. */
    static Optional<JsonObject> object(byte[] content, Report report) {
        try (JsonReader reader =
                jakarta.json.Json.createReader(new StringReader(Json.foreignText(content, JsonObject.class)))) {
            return Optional.of(reader.readObject());
        } catch (Problem unreadable) {
            boolean meantAsJson = unreadable.code() != ProblemCode.BROKEN_JSON || beginsAsJson(content);
            if (meantAsJson) {
                report.add(CredentialFindingCode.NOT_READABLE, words(unreadable));
            } else {
                report.add(CredentialFindingCode.NEITHER_FORM);
            }
        } catch (JsonException noObject) {
            report.add(CredentialFindingCode.NO_CREDENTIAL);
        }
        return Optional.empty();
    }

    /** Identifier of what stands here: the text itself, or its {@code id}; null where it has none. */
    static String id(JsonValue value) {
        if (value instanceof JsonObject object) {
            return id(object.get("id"));
        }
        return value instanceof JsonString string ? string.getString() : null;
    }

    /** What stands at a field, one or several. */
    Stream<JsonValue> items(String field) {
        return items(json.get(field));
    }

    static Stream<JsonValue> items(JsonValue value) {
        return value instanceof JsonArray array ? array.stream() : Stream.ofNullable(value);
    }

    static List<String> texts(JsonValue value) {
        return items(value)
                .filter(JsonString.class::isInstance)
                .map(text -> ((JsonString) text).getString())
                .toList();
    }

    /** The issuer's identifier; null where it is not told. */
    String issuer() {
        return id(json.get("issuer"));
    }

    boolean is(String type) {
        return texts(json.get("type")).contains(type);
    }

    private static boolean beginsAsJson(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1).stripLeading();
        return text.startsWith("{") || text.startsWith("[");
    }

    private static Worded words(Problem problem) {
        return locale -> problem.violations().isEmpty()
                ? problem.detail(locale)
                : named(problem.violations().get(0), locale);
    }

    private static String named(Violation violation, Locale locale) {
        String colon = Languages.ENGLISH.equals(locale) ? ": " : "：";
        return CredentialFinding.shown(violation.field()) + colon + violation.message(locale);
    }
}
