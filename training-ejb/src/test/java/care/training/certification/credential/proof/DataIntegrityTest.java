package care.training.certification.credential.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.certification.credential.KnownContexts;
import care.training.certification.credential.Published;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataIntegrityTest {
    /** The key of the test vectors. */
    private static final VerificationKey KEY =
            VerificationKey.ofMultikey("z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2");

    /** What is written is signed: no context is asked for. */
    private static final Function<String, JsonValue> NONE = address -> null;

    /** The context of the W3C's examples, which gives every word a meaning and is packed with no application. */
    private static final JsonValue EXAMPLES = Json.createObjectBuilder()
            .add("@vocab", "https://www.w3.org/ns/credentials/examples#")
            .build();

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
    void a_proof_of_another_suite_is_not_taken_for_one_of_this() throws MeaningNotKnown {
        JsonObject published = Published.json("eddsa-rdfc-2022.json");
        assertThat(DataIntegrity.holds(published, published.getJsonObject("proof"), Suite.JCS, KEY, NONE))
                .isFalse();
    }

    /** Test vector B.1: what it means is signed, so another order of its fields is the same, and another word is not. */
    @Test
    void the_published_vector_of_meaning_holds_and_changed_ones_do_not() throws MeaningNotKnown {
        JsonObject published = Published.json("eddsa-rdfc-2022.json");
        assertThat(means(published)).isTrue();
        assertThat(means(with(
                        Json.createObjectBuilder(published).remove("name").build(), "name", published.get("name"))))
                .isTrue();
        assertThat(means(with(published, "name", Json.createValue("Alumni credential"))))
                .isFalse();
        assertThat(means(with(published, "added", JsonValue.TRUE))).isFalse();
        JsonObject proof = published.getJsonObject("proof");
        assertThat(means(with(published, "proof", with(proof, "created", Json.createValue("2023-02-24T23:36:39Z")))))
                .isFalse();
        JsonValue types = Json.createArrayBuilder(published.getJsonArray("type"))
                .add("OpenBadgeCredential")
                .build();
        assertThat(means(with(published, "type", types))).isFalse();
    }

    /** What JSON-LD leaves out without a word would be anybody's to add. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@context\": \"https://www.w3.org/ns/credentials/v2\", \"unheardOf\": 1}",
                "{\"@context\": [\"https://www.w3.org/ns/credentials/v2\", {\"name\": null}], \"name\": \"x\"}",
                "{\"@context\": \"https://www.w3.org/ns/credentials/v2\", \"issuer\": {\"@context\": {}, \"id\": \"urn:x\"}}",
                "{\"@context\": \"https://www.w3.org/ns/credentials/v2\", \"@index\": \"hidden\"}",
                "{\"@context\": \"https://unheard.example/v1\", \"type\": \"VerifiableCredential\"}",
                "{\"type\": \"VerifiableCredential\"}"
            })
    void a_document_that_does_not_mean_all_it_says_is_not_judged(String document) {
        JsonObject json = Json.createReader(new StringReader(document)).readObject();
        assertThatThrownBy(() -> new CanonicalRdf(KnownContexts::at).of(json)).isInstanceOf(MeaningNotKnown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": [\"VerifiableCredential\", \"Forged\"]}",
                "{\"type\": \"VerifiableCredential\", \"issuer\": \"forged\"}"
            })
    void an_address_that_is_not_full_is_not_left_out(String document) throws MeaningNotKnown {
        JsonObject json = with(
                Json.createReader(new StringReader(document)).readObject(),
                "@context",
                Json.createValue("https://www.w3.org/ns/credentials/v2"));
        assertThat(new String(new CanonicalRdf(KnownContexts::at).of(json), StandardCharsets.UTF_8))
                .containsIgnoringCase("relative.invalid/forged");
    }

    /** Nine nodes, each known to all others and none different from another: putting them in order takes for ever. */
    @Test
    void a_graph_made_to_last_for_ever_is_given_up() {
        JsonArrayBuilder nodes = Json.createArrayBuilder();
        for (int i = 0; i < 9; i++) {
            JsonArrayBuilder others = Json.createArrayBuilder();
            for (int j = 0; j < 9; j++) {
                if (i != j) {
                    others.add(Json.createObjectBuilder().add("id", "_:n" + j));
                }
            }
            nodes.add(Json.createObjectBuilder().add("id", "_:n" + i).add("https://example.org/knows", others));
        }
        JsonObject poison = Json.createObjectBuilder()
                .add("@context", "https://www.w3.org/ns/credentials/v2")
                .add("credentialSubject", nodes)
                .add("type", "VerifiableCredential")
                .build();
        assertThatThrownBy(() -> new CanonicalRdf(KnownContexts::at).of(poison))
                .isInstanceOf(MeaningNotKnown.class)
                .hasMessageContaining("more steps");
    }

    private static boolean means(JsonObject secured) throws MeaningNotKnown {
        return DataIntegrity.holds(secured, secured.getJsonObject("proof"), Suite.RDFC, KEY, address -> {
            boolean examples = "https://www.w3.org/ns/credentials/examples/v2".equals(address);
            return examples ? EXAMPLES : KnownContexts.at(address);
        });
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
        assertThat(holds(received, key.verificationKey())).isTrue();
        assertThat(holds(received, KEY)).isFalse();
        assertThat(received.getJsonObject("proof").getString("created")).isEqualTo("2026-11-29T00:00:00Z");
    }

    private static boolean holds(JsonObject secured) {
        return holds(secured, KEY);
    }

    private static boolean holds(JsonObject secured, VerificationKey key) {
        try {
            return DataIntegrity.holds(secured, secured.getJsonObject("proof"), Suite.JCS, key, NONE);
        } catch (MeaningNotKnown impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JsonObject with(JsonObject object, String field, JsonValue value) {
        return Json.createObjectBuilder(object).add(field, value).build();
    }
}
