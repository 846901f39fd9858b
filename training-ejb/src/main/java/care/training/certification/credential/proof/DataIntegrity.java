package care.training.certification.credential.proof;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/**
 * Data Integrity proofs (W3C, Data Integrity EdDSA Cryptosuites 1.0): made by {@link Suite#JCS}, which nothing has to be known
 * for but what is written; verified by each suite.
 */
public final class DataIntegrity {
    public static final String TYPE = "DataIntegrityProof";
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
                .add("cryptosuite", Suite.JCS.text())
                .add("created", created.truncatedTo(ChronoUnit.SECONDS).toString())
                .add("verificationMethod", method)
                .add("proofPurpose", PURPOSE)
                .build();
        String value = Multibase.base58(key.sign(written(options, document)));
        return Json.createObjectBuilder(document)
                .add(PROOF, Json.createObjectBuilder(options).add(VALUE, value))
                .build();
    }

    /**
     * Whether {@code proof} is {@code key}'s over {@code secured}, whatever other proofs it has.
     *
     * @param suite the proof's
     * @param contexts what is at the address of a context; null where it is not known
     * @throws MeaningNotKnown where the suite signs what is meant, and that cannot be told
     */
    public static boolean holds(
            JsonObject secured,
            JsonObject proof,
            Suite suite,
            VerificationKey key,
            Function<String, JsonValue> contexts)
            throws MeaningNotKnown {
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
        } else if (suite == Suite.RDFC && document.containsKey(CONTEXT)) {
            // without one a proof would mean nothing: the document's is its own (3.2.5)
            options = Json.createObjectBuilder(options)
                    .add(CONTEXT, document.get(CONTEXT))
                    .build();
        }
        try {
            return key.verifies(suite.hash(options, document, contexts), Multibase.decode(value.getString()));
        } catch (IllegalArgumentException noSignature) {
            return false;
        }
    }

    private static byte[] written(JsonObject options, JsonObject document) {
        try {
            return Suite.JCS.hash(options, document, none -> null);
        } catch (MeaningNotKnown impossible) {
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
