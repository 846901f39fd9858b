package care.training.certification.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import jakarta.json.JsonString;
import java.util.List;
import org.junit.jupiter.api.Test;

class CredentialKeysTest {
    @Test
    void the_first_key_signs_and_a_former_one_still_verifies() throws JOSEException {
        OctetKeyPair present = pair("present");
        OctetKeyPair former = pair("former").toPublicJWK();
        CredentialKeys keys = OwnCredentials.keys(new JWKSet(List.of(present, former)).toString(false));
        assertThat(keys.current().id()).isEqualTo("present");
        assertThat(keys.named("former")).isPresent();
        assertThat(keys.named("other")).isEmpty();
        assertThat(keys.publicKeys()).contains("former", "present").doesNotContain("\"d\"");
    }

    @Test
    void a_file_without_a_usable_key_is_refused_and_the_setting_named() throws JOSEException {
        List<String> files = List.of(
                "",
                "{}",
                pair("k").toPublicJWK().toJSONString(),
                new OctetKeyPairGenerator(Curve.Ed25519).generate().toJSONString(),
                new ECKeyGenerator(Curve.P_256).keyID("k").generate().toJSONString());
        assertThat(files).allSatisfy(file -> assertThatThrownBy(() -> OwnCredentials.keys(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("training.keys.credential"));
    }

    @Test
    void a_document_of_an_issuer_names_every_key_for_assertions_in_both_forms() throws JOSEException {
        OctetKeyPair former = pair("former").toPublicJWK();
        var document = Issuers.document(
                "did:web:x", "https://x", List.of(pair("present").toPublicJWK(), former));
        assertThat(document.getJsonArray("assertionMethod").getValuesAs(JsonString.class))
                .extracting(JsonString::getString)
                .containsExactly(
                        "did:web:x#present", "did:web:x#present-jwk", "did:web:x#former", "did:web:x#former-jwk");
        assertThat(document.toString()).doesNotContain("\"d\"");
    }

    private static OctetKeyPair pair(String id) throws JOSEException {
        return new OctetKeyPairGenerator(Curve.Ed25519).keyID(id).generate();
    }
}
