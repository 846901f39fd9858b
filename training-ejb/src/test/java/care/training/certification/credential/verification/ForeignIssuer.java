package care.training.certification.credential.verification;

import care.training.certification.credential.KnownContexts;
import care.training.certification.credential.proof.CredentialToken;
import care.training.certification.credential.proof.DataIntegrity;
import care.training.certification.credential.proof.MeaningNotKnown;
import care.training.certification.credential.proof.Multibase;
import care.training.certification.credential.proof.SigningKey;
import care.training.certification.credential.proof.StatusBits;
import care.training.certification.credential.proof.Suite;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** Somebody else who issues credentials, with a key pair of her own. */
final class ForeignIssuer {
    static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");
    static final String LIST = "https://status.example/lists/3";

    private final SigningKey key;
    private final String id;
    private final String method;

    private ForeignIssuer(SigningKey key, String id, String method) {
        this.key = key;
        this.id = id;
        this.method = method;
    }

    /** One whose identifier is the key. */
    static ForeignIssuer didKey() {
        SigningKey key = key();
        String id = "did:key:" + key.multikey();
        return new ForeignIssuer(key, id, id + "#" + key.multikey());
    }

    /** One whose keys are to be fetched. */
    static ForeignIssuer named(String id) {
        SigningKey key = key();
        return new ForeignIssuer(key, id, id + "#key-1");
    }

    private static SigningKey key() {
        try {
            return new SigningKey(
                    new OctetKeyPairGenerator(Curve.Ed25519).keyID("key-1").generate());
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String id() {
        return id;
    }

    String method() {
        return method;
    }

    SigningKey signingKey() {
        return key;
    }

    /** The document that names the key for assertions. */
    JsonObject controller() {
        return controller(UnaryOperator.identity());
    }

    /** @param method what else it says of the key */
    JsonObject controller(UnaryOperator<JsonObjectBuilder> method) {
        return Json.createObjectBuilder()
                .add("id", id)
                .add(
                        "verificationMethod",
                        Json.createArrayBuilder()
                                .add(method.apply(Json.createObjectBuilder()
                                        .add("id", this.method)
                                        .add("type", "Multikey")
                                        .add("controller", id)
                                        .add("publicKeyMultibase", key.multikey()))))
                .add("assertionMethod", Json.createArrayBuilder().add(this.method))
                .build();
    }

    /** A badge as others make it, not yet signed. */
    JsonObject badge() {
        return badge(UnaryOperator.identity());
    }

    JsonObject badge(UnaryOperator<JsonObjectBuilder> change) {
        JsonObject achievement = Json.createObjectBuilder()
                .add("id", "https://badges.example/teamwork")
                .add("type", Json.createArrayBuilder().add("Achievement"))
                .add("name", "团队协作")
                .add("description", "与同事一起照护婴幼儿")
                .add("criteria", Json.createObjectBuilder().add("narrative", "由同事推荐"))
                .build();
        return change.apply(Json.createObjectBuilder()
                        .add(
                                "@context",
                                Json.createArrayBuilder()
                                        .add(KnownContexts.CREDENTIALS)
                                        .add(KnownContexts.OPEN_BADGES))
                        .add("id", "urn:uuid:11111111-1111-4111-8111-111111111111")
                        .add(
                                "type",
                                Json.createArrayBuilder()
                                        .add("VerifiableCredential")
                                        .add("OpenBadgeCredential"))
                        .add(
                                "issuer",
                                Json.createObjectBuilder()
                                        .add("id", id)
                                        .add("type", "Profile")
                                        .add("name", "示例培训学校"))
                        .add("validFrom", "2026-01-01T00:00:00Z")
                        .add("name", "团队协作")
                        .add(
                                "credentialSubject",
                                Json.createObjectBuilder()
                                        .add("id", "did:example:holder")
                                        .add("type", Json.createArrayBuilder().add("AchievementSubject"))
                                        .add("achievement", achievement)))
                .build();
    }

    JsonObject badgeWithStatus(String index, String purpose) {
        return badgeWithStatus(index, purpose, UnaryOperator.identity());
    }

    JsonObject badgeWithStatus(String index, String purpose, UnaryOperator<JsonObjectBuilder> change) {
        return badge(badge -> badge.add(
                "credentialStatus",
                change.apply(Json.createObjectBuilder()
                        .add("id", LIST + "#" + index)
                        .add("type", "BitstringStatusListEntry")
                        .add("statusPurpose", purpose)
                        .add("statusListIndex", index)
                        .add("statusListCredential", LIST))));
    }

    JsonObject list(StatusBits bits) {
        return list(bits.encode(), "revocation", UnaryOperator.identity());
    }

    JsonObject list(String encoded, String purpose, UnaryOperator<JsonObjectBuilder> change) {
        return change.apply(Json.createObjectBuilder()
                        .add("@context", Json.createArrayBuilder().add(KnownContexts.CREDENTIALS))
                        .add("id", LIST)
                        .add(
                                "type",
                                Json.createArrayBuilder()
                                        .add("VerifiableCredential")
                                        .add("BitstringStatusListCredential"))
                        .add("issuer", id)
                        .add("validFrom", "2026-01-01T00:00:00Z")
                        .add(
                                "credentialSubject",
                                Json.createObjectBuilder()
                                        .add("id", LIST + "#list")
                                        .add("type", "BitstringStatusList")
                                        .add("statusPurpose", purpose)
                                        .add("encodedList", encoded)))
                .build();
    }

    JsonObject sign(JsonObject credential) {
        return DataIntegrity.sign(credential, key, method, MADE);
    }

    /** With a proof over what it means, as most badges have it. */
    JsonObject signMeaning(JsonObject credential) {
        return sign(credential, Suite.RDFC, options -> options.add("@context", credential.get("@context"))
                .add("created", MADE.toString()));
    }

    /** With a proof that does not say when it was made. */
    JsonObject signWithoutTime(JsonObject credential) {
        return sign(credential, Suite.JCS, UnaryOperator.identity());
    }

    private JsonObject sign(JsonObject credential, Suite suite, UnaryOperator<JsonObjectBuilder> more) {
        JsonObject options = more.apply(Json.createObjectBuilder()
                        .add("type", DataIntegrity.TYPE)
                        .add("cryptosuite", suite.text())
                        .add("verificationMethod", method)
                        .add("proofPurpose", DataIntegrity.PURPOSE))
                .build();
        try {
            byte[] hash = suite.hash(options, credential, KnownContexts::at);
            return Json.createObjectBuilder(credential)
                    .add(
                            "proof",
                            Json.createObjectBuilder(options)
                                    .remove("@context")
                                    .add("proofValue", Multibase.base58(key.sign(hash))))
                    .build();
        } catch (MeaningNotKnown notTold) {
            throw new IllegalStateException(notTold);
        }
    }

    byte[] signed(JsonObject credential) {
        return bytes(sign(credential));
    }

    byte[] token(JsonObject payload) {
        return CredentialToken.sign(payload, key, method).getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] bytes(JsonValue json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
