package care.training.certification.credential.proof;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/**
 * Data Integrity proofs of the cryptosuite {@code eddsa-jcs-2022} (W3C, Data Integrity EdDSA Cryptosuites 1.0, 3.3): the
 * signature is over the digest of the proof without its value, followed by the digest of the document without its proof.
 */
public final class DataIntegrity {
    public static final String TYPE = "DataIntegrityProof";
    public static final String SUITE = "eddsa-jcs-2022";
    public static final String PURPOSE = "assertionMethod";

    private static final String CONTEXT = "@context";
    private static final String PROOF = "proof";
    private static final String VALUE = "proofValue";

    private DataIntegrity() {}

    /** {@code document} with its proof. @param method the key's address, e.g. {@code did:web:example.org#key-1} */
    public static JsonObject sign(JsonObject document, SigningKey key, String method, Instant created) {
        JsonObject options = Json.createObjectBuilder()
                .add(CONTEXT, document.get(CONTEXT))
                .add("type", TYPE)
                .add("cryptosuite", SUITE)
                .add("created", created.truncatedTo(ChronoUnit.SECONDS).toString())
                .add("verificationMethod", method)
                .add("proofPurpose", PURPOSE)
                .build();
        String value = Multibase.base58(key.sign(hash(options, document)));
        return Json.createObjectBuilder(document)
                .add(PROOF, Json.createObjectBuilder(options).add(VALUE, value))
                .build();
    }

    /** Whether {@code proof}, one of this suite, is {@code key}'s over {@code secured}, whatever other proofs it has. */
    public static boolean holds(JsonObject secured, JsonObject proof, VerificationKey key) {
        if (!VerificationKey.EDDSA.equals(key.algorithm())
                || !(proof.get(VALUE) instanceof JsonString value)
                || !value.getString().startsWith("z")) {
            return false;
        }
        JsonObject options = Json.createObjectBuilder(proof).remove(VALUE).build();
        JsonObject document = Json.createObjectBuilder(secured).remove(PROOF).build();
        JsonValue context = options.get(CONTEXT);
        if (context != null) {
            if (!startsWith(items(document.get(CONTEXT)), items(context))) {
                return false;
            }
            document = Json.createObjectBuilder(document).add(CONTEXT, context).build();
        }
        try {
            return key.verifies(hash(options, document), Multibase.decode(value.getString()));
        } catch (IllegalArgumentException noSignature) {
            return false;
        }
    }

    private static byte[] hash(JsonObject options, JsonObject document) {
        byte[] first = digest(CanonicalJson.of(options));
        byte[] both = Arrays.copyOf(first, 2 * first.length);
        System.arraycopy(digest(CanonicalJson.of(document)), 0, both, first.length, first.length);
        return both;
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean startsWith(List<JsonValue> all, List<JsonValue> beginning) {
        return all.size() >= beginning.size()
                && all.subList(0, beginning.size()).equals(beginning);
    }

    private static List<JsonValue> items(JsonValue value) {
        return value instanceof JsonArray array ? array : value == null ? List.of() : List.of(value);
    }
}
