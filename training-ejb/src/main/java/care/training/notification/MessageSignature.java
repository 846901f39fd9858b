package care.training.notification;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** HTTP Message Signatures (RFC 9421) over what a delivery says, the body by its digest (RFC 9530). */
final class MessageSignature {
    /** Of the signature among those a message may have. */
    static final String LABEL = "training";

    static final String ALGORITHM = "ecdsa-p256-sha256";

    private MessageSignature() {}

    /**
     * The headers of a signed {@code POST}, in their order.
     *
     * @param signer gives the signature over its argument, in the form that {@link #ALGORITHM} has there
     */
    static Map<String, String> headers(
            URI address, String mediaType, byte[] body, Instant created, String keyId, UnaryOperator<byte[]> signer) {
        Map<String, String> covered = new LinkedHashMap<>();
        covered.put("@method", "POST");
        covered.put("@target-uri", address.toString());
        covered.put("content-digest", digest(body));
        covered.put("content-type", mediaType);
        String parameters = parameters(covered, created, keyId);
        byte[] signature = signer.apply(base(covered, parameters).getBytes(StandardCharsets.UTF_8));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", mediaType);
        headers.put("Content-Digest", covered.get("content-digest"));
        headers.put("Signature-Input", LABEL + "=" + parameters);
        headers.put("Signature", LABEL + "=:" + Base64.getEncoder().encodeToString(signature) + ":");
        return headers;
    }

    private static String parameters(Map<String, String> covered, Instant created, String keyId) {
        return covered.keySet().stream().map(name -> '"' + name + '"').collect(Collectors.joining(" ", "(", ")"))
                + ";created=" + created.getEpochSecond() + ";keyid=\"" + keyId + "\";alg=\"" + ALGORITHM + '"';
    }

    /** What is signed: each component on a line of its own, the parameters last. */
    static String base(Map<String, String> covered, String parameters) {
        StringBuilder base = new StringBuilder();
        covered.forEach((name, value) ->
                base.append('"').append(name).append("\": ").append(value).append('\n'));
        return base.append("\"@signature-params\": ").append(parameters).toString();
    }

    private static String digest(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
