package care.training.certification.credential.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.certification.credential.Published;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
    private static final HexFormat HEX = HexFormat.of();

    @ParameterizedTest
    @CsvFileSource(
            resources = "ed25519.csv",
            useHeadersInDisplayName = true,
            maxCharsPerColumn = 3_000,
            emptyValue = "")
    void ed25519_signs_and_verifies_as_the_standard_says(String secret, String key, String message, String signature) {
        byte[] signed = HEX.parseHex(message == null ? "" : message);
        SigningKey pair = pair(secret, key);
        assertThat(HEX.formatHex(pair.sign(signed))).isEqualTo(signature);
        VerificationKey open = VerificationKey.ofMultikey(pair.multikey());
        assertThat(open.verifies(signed, HEX.parseHex(signature))).isTrue();
        byte[] bent = HEX.parseHex(signature);
        bent[0] ^= 1;
        assertThat(open.verifies(signed, bent)).isFalse();
        assertThat(open.verifies(signed, new byte[63])).isFalse();
        assertThat(open.verifies(signed, new byte[0])).isFalse();
    }

    @Test
    void a_pair_whose_halves_do_not_belong_together_is_refused() {
        assertThatThrownBy(() -> pair(
                        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
                        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** RFC 8037, A.4. */
    @Test
    void a_token_of_the_standard_verifies() {
        VerificationKey key = VerificationKey.ofJwk(
                json("{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}"));
        CredentialToken token = CredentialToken.read("eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc."
                + "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg");
        assertThat(new String(token.payload(), StandardCharsets.US_ASCII)).isEqualTo("Example of Ed25519 signing");
        assertThat(key.verifies(token.signed(), token.signature())).isTrue();
        assertThat(key.verifies(token.payload(), token.signature())).isFalse();
    }

    /** An example of Securing Verifiable Credentials using JOSE and COSE, with the public half of its key. */
    @Test
    void a_published_credential_as_token_verifies_by_its_key() {
        VerificationKey key = VerificationKey.ofJwk(
                json(
                        "{\"kty\":\"EC\",\"crv\":\"P-256\",\"alg\":\"ES256\","
                                + "\"x\":\"51Q_KAFsFu_FOjPojMN_Nt_pWmwokjn7iF6p3LiUiuk\",\"y\":\"T58_jpJ03yFV3D13hACKiZpjRwXl92XZEv4Lt_OkUK4\"}"));
        CredentialToken token = CredentialToken.read(
                new String(Published.bytes("jose-cose-es256.jwt"), StandardCharsets.US_ASCII).strip());
        assertThat(key.algorithm()).isEqualTo("ES256");
        assertThat(key.verifies(token.signed(), token.signature())).isTrue();
        assertThat(key.verifies(token.payload(), token.signature())).isFalse();
    }

    @Test
    void a_p256_key_is_the_same_as_multikey_and_as_jwk() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).generate();
        byte[] x = key.getX().decode();
        byte[] compressed = new byte[x.length + 3];
        compressed[0] = (byte) 0x80;
        compressed[1] = 0x24;
        compressed[2] = (byte) (2 + (key.getY().decode()[31] & 1));
        System.arraycopy(x, 0, compressed, 3, x.length);
        assertThat(VerificationKey.ofMultikey(Multibase.base58(compressed)))
                .isEqualTo(VerificationKey.ofJwk(json(key.toPublicJWK().toJSONString())));
    }

    @Test
    void a_short_rsa_key_is_refused() throws Exception {
        String weak = new RSAKeyGenerator(1024, true).generate().toPublicJWK().toJSONString();
        assertThatThrownBy(() -> VerificationKey.ofJwk(json(weak))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kty\":\"oct\",\"k\":\"AAAA\"}",
                "{\"kty\":\"OKP\",\"crv\":\"X25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}",
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AAAA\"}",
                "{}"
            })
    void what_is_no_key_of_a_known_kind_is_refused(String jwk) {
        assertThatThrownBy(() -> VerificationKey.ofJwk(json(jwk))).isInstanceOf(IllegalArgumentException.class);
    }

    private static SigningKey pair(String secret, String key) {
        return new SigningKey(new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(HEX.parseHex(key)))
                .d(Base64URL.encode(HEX.parseHex(secret)))
                .keyID("k")
                .build());
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
