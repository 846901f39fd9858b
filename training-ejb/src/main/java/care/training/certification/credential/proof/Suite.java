package care.training.certification.credential.proof;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a Data Integrity proof turns documents into what is signed (W3C, Data Integrity EdDSA Cryptosuites 1.0): the digest of the
 * proof without its value, followed by the digest of the document without its proof.
 */
public enum Suite {
    /** What is written, in canonical order (3.3); the suite of credentials that are issued here. */
    JCS("eddsa-jcs-2022"),
    /** What it means, as an RDF dataset (3.2). */
    RDFC("eddsa-rdfc-2022");

    private final String text;

    Suite(String text) {
        this.text = text;
    }

    /** As a proof names it. */
    public String text() {
        return text;
    }

    /** Empty for a suite that is not known here. */
    public static Optional<Suite> named(String name) {
        return Arrays.stream(values()).filter(suite -> suite.text.equals(name)).findFirst();
    }

    /**
     * What is signed.
     *
     * @param options the proof without its value
     * @param document without its proof
     * @param contexts what is at the address of a context; null where it is not known
     * @throws MeaningNotKnown where what it means cannot be told
     */
    public byte[] hash(JsonObject options, JsonObject document, Function<String, JsonValue> contexts)
            throws MeaningNotKnown {
        byte[] first = digest(options, contexts);
        byte[] both = Arrays.copyOf(first, 2 * first.length);
        System.arraycopy(digest(document, contexts), 0, both, first.length, first.length);
        return both;
    }

    private byte[] digest(JsonObject json, Function<String, JsonValue> contexts) throws MeaningNotKnown {
        byte[] content = this == JCS ? CanonicalJson.of(json) : new CanonicalRdf(contexts).of(json);
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
