package care.training.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptSignerTest {
    private static final JsonObject RECEIPT = Json.createObjectBuilder()
            .add("outcome", "NO_RECORD")
            .add("name", "钟南山")
            .build();

    @TempDir
    private Path folder;

    private ECKey key;
    private ReceiptSigner signer;

    @BeforeEach
    void a_key_file() throws Exception {
        key = new ECKeyGenerator(Curve.P_256).keyID("one").generate();
        signer = new ReceiptSigner(Files.writeString(folder.resolve("receipt.jwk"), key.toJSONString()));
    }

    @Test
    void anyone_verifies_a_receipt_with_the_published_keys_alone() throws Exception {
        JWSObject jws = JWSObject.parse(signer.sign(RECEIPT));
        ECKey published = JWKSet.parse(signer.publicKeys())
                .getKeyByKeyId(jws.getHeader().getKeyID())
                .toECKey();
        assertThat(jws.verify(new ECDSAVerifier(published))).isTrue();
        assertThat(jws.getPayload().toString()).isEqualTo(RECEIPT.toString());
    }

    @Test
    void the_published_keys_hold_no_private_part() {
        assertThat(signer.publicKeys()).contains("\"x\"").doesNotContain("\"d\"");
    }

    @Test
    void a_receipt_comes_back_as_it_was_signed() {
        assertThat(signer.verified(signer.sign(RECEIPT))).contains(RECEIPT);
    }

    @Test
    void a_changed_receipt_is_found() {
        String receipt = signer.sign(RECEIPT);
        String forged =
                signer.sign(Json.createObjectBuilder().add("outcome", "BARRED").build());
        String mixed = receipt.substring(0, receipt.indexOf('.'))
                + forged.substring(forged.indexOf('.'), forged.lastIndexOf('.'))
                + receipt.substring(receipt.lastIndexOf('.'));
        assertThat(signer.verified(mixed)).isEmpty();
        assertThat(signer.verified("no receipt")).isEmpty();
    }

    @Test
    void after_a_change_of_keys_old_receipts_still_verify() throws Exception {
        String old = signer.sign(RECEIPT);
        ECKey next = new ECKeyGenerator(Curve.P_256).keyID("two").generate();
        ReceiptSigner later = new ReceiptSigner(Files.writeString(
                folder.resolve("keys.jwk"), new JWKSet(List.of(next, key.toPublicJWK())).toString(false)));
        assertThat(later.verified(old)).contains(RECEIPT);
        assertThat(JWSObject.parse(later.sign(RECEIPT)).getHeader().getKeyID()).isEqualTo("two");
    }

    @Test
    void a_file_without_a_private_key_is_refused_by_the_name_of_its_setting() throws Exception {
        Path file = Files.writeString(
                folder.resolve("public.jwk"), key.toPublicJWK().toJSONString());
        assertThatThrownBy(() -> new ReceiptSigner(file)).hasMessageContaining("training.keys.receipt");
    }
}
