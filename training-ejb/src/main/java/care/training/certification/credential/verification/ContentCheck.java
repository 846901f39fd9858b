package care.training.certification.credential.verification;

import care.training.certification.credential.KnownContexts;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Is it a credential at all, in words that are known here, and does it hold today? */
final class ContentCheck {
    /** Beyond it a whole number is no longer told apart from its neighbour when it is hashed (RFC 7493, 2.2). */
    private static final BigDecimal LARGEST = BigDecimal.valueOf((1L << 53) - 1);

    private static final Set<String> OPEN_BADGES = Set.of("OpenBadgeCredential", "AchievementCredential");

    private final CredentialDocument document;
    private final Report report;

    private ContentCheck(CredentialDocument document, Report report) {
        this.document = document;
        this.report = report;
    }

    static void check(CredentialDocument document, Instant now, Report report) {
        ContentCheck check = new ContentCheck(document, report);
        check.contexts();
        if (report.has(CredentialFindingCode.NO_CREDENTIAL)) {
            return;
        }
        check.form();
        check.numbers(document.json(), "");
        check.term(now);
    }

    static boolean isOpenBadge(CredentialDocument document) {
        return OPEN_BADGES.stream().anyMatch(document::is);
    }

    private void contexts() {
        List<JsonValue> contexts = document.items("@context").toList();
        String first = contexts.isEmpty() ? null : CredentialDocument.id(contexts.get(0));
        if (KnownContexts.OLD_CREDENTIALS.equals(first)) {
            report.add(CredentialFindingCode.OLD_DATA_MODEL);
            return;
        }
        if (!KnownContexts.CREDENTIALS.equals(first) || !document.is("VerifiableCredential")) {
            report.add(CredentialFindingCode.NO_CREDENTIAL);
            return;
        }
        List<String> known = new ArrayList<>();
        for (JsonValue context : contexts) {
            if (context instanceof JsonString address && KnownContexts.has(address.getString())) {
                known.add(address.getString());
            } else {
                report.add(CredentialFindingCode.CONTEXT_NOT_KNOWN, context);
            }
        }
        terms(known);
    }

    /** A field that no context defines means nothing to machines; it is signed all the same. */
    private void terms(List<String> contexts) {
        if (contexts.stream().anyMatch(KnownContexts::definesAll)) {
            return;
        }
        Set<String> unknown = new TreeSet<>();
        collect(document.json(), unknown);
        contexts.forEach(context -> unknown.removeAll(KnownContexts.terms(context)));
        if (document.token() != null) {
            unknown.removeAll(TokenCheck.CLAIMS);
        }
        if (!unknown.isEmpty()) {
            report.add(CredentialFindingCode.TERM_NOT_DEFINED, String.join(", ", unknown));
        }
    }

    private static void collect(JsonValue value, Set<String> terms) {
        if (value instanceof JsonArray several) {
            several.forEach(one -> collect(one, terms));
        } else if (value instanceof JsonObject object) {
            object.forEach((term, inner) -> {
                if (!term.startsWith("@")) {
                    terms.add(term);
                    collect(inner, terms);
                }
            });
        }
    }

    private void form() {
        require("issuer", document.issuer() != null);
        require("credentialSubject", document.json().get("credentialSubject") != null);
        if (!isOpenBadge(document)) {
            report.add(CredentialFindingCode.NO_OPEN_BADGE);
        }
    }

    private void require(String field, boolean there) {
        if (!there) {
            report.add(CredentialFindingCode.FIELD_MALFORMED, field);
        }
    }

    private void numbers(JsonValue value, String path) {
        if (value instanceof JsonArray several) {
            several.forEach(one -> numbers(one, path));
        } else if (value instanceof JsonObject object) {
            object.forEach((term, inner) -> numbers(inner, path.isEmpty() ? term : path + "." + term));
        } else if (value instanceof JsonNumber number
                && number.bigDecimalValue().abs().compareTo(LARGEST) > 0) {
            report.add(CredentialFindingCode.NUMBER_TOO_LARGE, path);
        }
    }

    private void term(Instant now) {
        time("validFrom", from -> {
            if (from.isAfter(now)) {
                report.add(CredentialFindingCode.NOT_YET);
            }
        });
        time("validUntil", until -> {
            if (until.isBefore(now)) {
                report.add(CredentialFindingCode.TERM_ENDED);
            }
        });
    }

    private void time(String field, Consumer<Instant> check) {
        time(document.json(), field, field, report).ifPresent(check);
    }

    /** The time in a field; empty where there is no such field, or what it has is none, which is reported under {@code name}. */
    static Optional<Instant> time(JsonObject from, String field, String name, Report report) {
        JsonValue written = from.get(field);
        Optional<Instant> time = Optional.ofNullable(written).flatMap(ContentCheck::time);
        if (written != null && time.isEmpty()) {
            report.add(CredentialFindingCode.FIELD_MALFORMED, name);
        }
        return time;
    }

    /** A time with its zone; empty where it is none. */
    static Optional<Instant> time(JsonValue written) {
        try {
            return written instanceof JsonString text
                    ? Optional.of(OffsetDateTime.parse(text.getString()).toInstant())
                    : Optional.empty();
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
