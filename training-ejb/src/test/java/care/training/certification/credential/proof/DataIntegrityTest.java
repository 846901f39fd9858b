package care.training.certification.credential.proof;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.certification.credential.Published;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataIntegrityTest {
    /** The key of the test vectors. */
    private static final VerificationKey KEY =
            VerificationKey.ofMultikey("z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2");

    @ParameterizedTest
    @ValueSource(strings = {"recommendation", "draft-without-context", "did-key"})
    void the_published_vectors_hold_and_changed_ones_do_not(String vector) {
        JsonObject published = Published.json("eddsa-jcs-2022-" + vector + ".json");
        assertThat(holds(published)).isTrue();
        assertThat(holds(with(published, "name", Json.createValue("Alumni credential"))))
                .isFalse();
        assertThat(holds(with(published, "added", JsonValue.TRUE))).isFalse();
        assertThat(holds(Json.createObjectBuilder(published)
                        .remove("description")
                        .build()))
                .isFalse();
        JsonObject proof = published.getJsonObject("proof");
        assertThat(holds(with(published, "proof", with(proof, "created", Json.createValue("2023-02-24T23:36:39Z")))))
                .isFalse();
    }

    @Test
    void a_proof_of_another_suite_is_not_taken_for_one_of_this() {
        assertThat(holds(Published.json("eddsa-rdfc-2022.json"))).isFalse();
    }

    @Test
    void contexts_may_follow_those_that_were_signed_and_not_stand_before_them() {
        JsonObject published = Published.json("eddsa-jcs-2022-recommendation.json");
        JsonValue more = Json.createArrayBuilder(published.getJsonArray("@context"))
                .add("https://example.org/more")
                .build();
        JsonValue before = Json.createArrayBuilder(published.getJsonArray("@context"))
                .add(0, "https://example.org/more")
                .build();
        assertThat(holds(with(published, "@context", more))).isTrue();
        assertThat(holds(with(published, "@context", before))).isFalse();
    }

    @Test
    void what_is_signed_here_holds_with_names_beyond_the_basic_plane() throws JOSEException {
        SigningKey key = new SigningKey(
                new OctetKeyPairGenerator(Curve.Ed25519).keyID("k").generate());
        JsonObject document = Json.createObjectBuilder()
                .add("@context", Json.createArrayBuilder().add("https://www.w3.org/ns/credentials/v2"))
                .add("name", "𠮷野·阿依古丽 \u202e\"\\\n")
                .build();
        JsonObject signed = DataIntegrity.sign(document, key, "did:web:x#k", Instant.parse("2026-11-29T00:00:00.5Z"));
        JsonObject received =
                Json.createReader(new StringReader(signed.toString())).readObject();
        assertThat(DataIntegrity.holds(received, received.getJsonObject("proof"), key.verificationKey()))
                .isTrue();
        assertThat(DataIntegrity.holds(received, received.getJsonObject("proof"), KEY))
                .isFalse();
        assertThat(received.getJsonObject("proof").getString("created")).isEqualTo("2026-11-29T00:00:00Z");
    }

    private static boolean holds(JsonObject secured) {
        return DataIntegrity.holds(secured, secured.getJsonObject("proof"), KEY);
    }

    private static JsonObject with(JsonObject object, String field, JsonValue value) {
        return Json.createObjectBuilder(object).add(field, value).build();
    }
}
