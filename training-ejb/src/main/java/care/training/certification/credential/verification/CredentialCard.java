package care.training.certification.credential.verification;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.stream.Stream;

/**
 * What a credential says of itself, believed or not; each text null where it says none.
 *
 * @param holder the name that identifies its subject, where it is told openly
 * @param achievement what was achieved
 * @param number the achievement's own number or code, for our certificates theirs
 * @param issuer the issuer's identifier
 * @param validFrom, validUntil as written
 */
public record CredentialCard(
        String name,
        String holder,
        String achievement,
        String number,
        String issuer,
        String issuerName,
        String validFrom,
        String validUntil) {

    static CredentialCard of(JsonObject credential) {
        JsonObject subject = object(credential.get("credentialSubject"));
        JsonObject achievement = object(subject.get("achievement"));
        return new CredentialCard(
                text(credential.get("name")),
                holder(subject),
                text(achievement.get("name")),
                text(achievement.get("humanCode")),
                CredentialDocument.id(credential.get("issuer")),
                text(object(credential.get("issuer")).get("name")),
                text(credential.get("validFrom")),
                text(credential.get("validUntil")));
    }

    private static String holder(JsonObject subject) {
        return items(subject.get("identifier"))
                .map(CredentialCard::object)
                .filter(identity -> "name".equals(text(identity.get("identityType"))))
                .filter(identity -> identity.get("hashed") != JsonValue.TRUE)
                .map(identity -> text(identity.get("identityHash")))
                .findFirst()
                .orElseGet(() -> text(subject.get("name")));
    }

    private static Stream<JsonValue> items(JsonValue value) {
        return value instanceof JsonArray array ? array.stream() : Stream.ofNullable(value);
    }

    /** The object that stands here, or the first of several; empty where there is none. */
    private static JsonObject object(JsonValue value) {
        return items(value)
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .findFirst()
                .orElse(JsonValue.EMPTY_JSON_OBJECT);
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? CredentialFinding.shown(string.getString()) : null;
    }
}
