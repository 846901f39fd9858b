package care.training.certification.credential;

import care.training.certification.credential.proof.CredentialToken;
import care.training.certification.credential.proof.DataIntegrity;
import care.training.certification.credential.proof.SigningKey;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Signs credentials of a body, in the two forms that wallets take. The same credential gives the same bytes. */
final class SignedCredential {
    private SignedCredential() {}

    /** With a Data Integrity proof inside. @param issuer whose key it is: an identifier of ours */
    static byte[] document(JsonObject credential, String issuer, SigningKey key, Instant signedAt) {
        return DataIntegrity.sign(credential, key, Issuers.method(issuer, key.id()), signedAt)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** As a JSON Web Token, whose registered claims repeat what the credential says. */
    static byte[] token(JsonObject credential, String issuer, SigningKey key) {
        JsonObjectBuilder payload = Json.createObjectBuilder(credential)
                .add("iss", issuer)
                .add("jti", credential.getString("id"))
                .add("nbf", second(credential, "validFrom"));
        if (credential.containsKey("validUntil")) {
            payload.add("exp", second(credential, "validUntil"));
        }
        return CredentialToken.sign(payload.build(), key, Issuers.tokenMethod(issuer, key.id()))
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** As a NumericDate (RFC 7519). */
    private static long second(JsonObject credential, String field) {
        return OffsetDateTime.parse(credential.getString(field)).toEpochSecond();
    }
}
