package care.training.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageSignatureTest {
    private static final URI ADDRESS = URI.create("https://hr.example.org/alerts?x=1");

    /** RFC 9421, B.2.6: the example's own signature holds over the base made here, so the base is made as it says. */
    @Test
    void the_base_is_the_one_of_the_standards_example() throws GeneralSecurityException {
        Map<String, String> covered = new LinkedHashMap<>();
        covered.put("date", "Tue, 20 Apr 2021 02:07:55 GMT");
        covered.put("@method", "POST");
        covered.put("@path", "/foo");
        covered.put("@authority", "example.com");
        covered.put("content-type", "application/json");
        covered.put("content-length", "18");
        String parameters = "(\"date\" \"@method\" \"@path\" \"@authority\" \"content-type\" \"content-length\")"
                + ";created=1618884473;keyid=\"test-key-ed25519\"";
        Signature example = Signature.getInstance("Ed25519");
        example.initVerify(ed25519("JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs"));
        example.update(MessageSignature.base(covered, parameters).getBytes(StandardCharsets.US_ASCII));
        assertThat(
                        example.verify(
                                Base64.getDecoder()
                                        .decode(
                                                "wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==")))
                .isTrue();
    }

    @Test
    void a_delivery_is_signed_over_its_target_and_its_body() {
        List<byte[]> signed = new ArrayList<>();
        Map<String, String> headers = MessageSignature.headers(
                ADDRESS,
                "application/json",
                "{}".getBytes(StandardCharsets.UTF_8),
                Instant.ofEpochSecond(7),
                "k",
                base -> {
                    signed.add(base);
                    return new byte[] {1, 2};
                });
        assertThat(headers.get("Content-Digest")).isEqualTo("sha-256=:RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=:");
        String parameters = headers.get("Signature-Input").substring("training=".length());
        assertThat(parameters)
                .isEqualTo("(\"@method\" \"@target-uri\" \"content-digest\" \"content-type\");created=7;keyid=\"k\""
                        + ";alg=\"ecdsa-p256-sha256\"");
        assertThat(headers.get("Signature")).isEqualTo("training=:AQI=:");
        assertThat(new String(signed.get(0), StandardCharsets.UTF_8))
                .isEqualTo("\"@method\": POST\n\"@target-uri\": " + ADDRESS + "\n\"content-digest\": "
                        + headers.get("Content-Digest")
                        + "\n\"content-type\": application/json\n\"@signature-params\": "
                        + parameters);
    }

    private static PublicKey ed25519(String x) throws GeneralSecurityException {
        byte[] point = Base64.getUrlDecoder().decode(x);
        List<Byte> bytes = new ArrayList<>();
        for (byte one : point) {
            bytes.add(one);
        }
        Collections.reverse(bytes);
        byte[] big = new byte[point.length];
        for (int i = 0; i < big.length; i++) {
            big[i] = bytes.get(i);
        }
        boolean odd = (big[0] & 0x80) != 0;
        big[0] &= 0x7f;
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(
                        new EdECPublicKeySpec(NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, big))));
    }
}
