package care.training.certification.credential.proof;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A credential as JSON Web Token in compact form (W3C, Securing Verifiable Credentials using JOSE and COSE): the payload
 * is the credential itself.
 *
 * @param header the protected header's text
 * @param payload the payload's bytes, as they were signed
 * @param signed what the signature is over
 */
public record CredentialToken(byte[] header, byte[] payload, byte[] signed, byte[] signature) {
    public static final String TYPE = "vc+jwt";

    private static final Pattern FORM = Pattern.compile("([\\w-]+)\\.([\\w-]+)\\.([\\w-]*)");

    /** Signs {@code payload}; {@code method} is the key's address. */
    public static String sign(JsonObject payload, SigningKey key, String method) {
        JsonObject header = jakarta.json.Json.createObjectBuilder()
                .add("alg", VerificationKey.EDDSA)
                .add("typ", TYPE)
                .add("cty", "vc")
                .add("kid", method)
                .build();
        String signed = encode(header.toString().getBytes(StandardCharsets.UTF_8)) + "."
                + encode(payload.toString().getBytes(StandardCharsets.UTF_8));
        return signed + "." + encode(key.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** Takes a token to pieces without believing any. Throws {@link IllegalArgumentException} where it is none. */
    public static CredentialToken read(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("three parts in base64url are needed");
        }
        return new CredentialToken(
                decode(parts.group(1)),
                decode(parts.group(2)),
                text.substring(0, parts.end(2)).getBytes(StandardCharsets.US_ASCII),
                decode(parts.group(3)));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
