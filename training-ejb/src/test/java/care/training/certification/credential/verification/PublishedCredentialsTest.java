package care.training.certification.credential.verification;

import static care.training.certification.credential.verification.CredentialFindingCode.*;
import static care.training.certification.credential.verification.Verifications.codes;
import static care.training.certification.credential.verification.Verifications.verify;
import static org.assertj.core.api.Assertions.assertThat;

import care.training.certification.credential.Published;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What specifications and others have published, good and bad. */
class PublishedCredentialsTest {
    @ParameterizedTest
    @CsvSource({
        "eddsa-jcs-2022-recommendation.json, NOT_UNDERSTOOD, ISSUER_NEEDS_NETWORK",
        "eddsa-jcs-2022-did-key.json, INVALID, KEY_OF_ANOTHER",
        "eddsa-rdfc-2022.json, NOT_UNDERSTOOD, CONTEXT_NOT_KNOWN",
        "open-badge-data-integrity.json, VALID, SIGNATURE_HOLDS",
        "open-badge-data-integrity.json, VALID, SCHEMA_FITS",
        "minimal-data-integrity.json, VALID, SIGNATURE_HOLDS",
        "minimal-data-integrity.json, VALID, NO_OPEN_BADGE",
        "jose-cose-es256.jwt, INVALID, KEY_OF_ANOTHER",
        "open-badge-baked.svg, NOT_UNDERSTOOD, PROOF_NOT_KNOWN",
        "open-badge-baked.svg, NOT_UNDERSTOOD, SCHEMA_BROKEN",
        "status-list-from-the-year-3000.json, NOT_UNDERSTOOD, CONTEXT_NOT_KNOWN",
        "status-list-from-the-year-3000.json, NOT_UNDERSTOOD, NOT_YET",
        "open-badge-basic.json, INVALID, NOT_SIGNED",
        "open-badge-skill-1.1.json, INVALID, OLD_DATA_MODEL"
    })
    void the_published_examples_get_the_answer_they_deserve(String file, Verdict verdict, CredentialFindingCode found) {
        CredentialAnswer answer = verify(Published.bytes(file), KnownNetwork.off());
        assertThat(codes(answer)).contains(found);
        assertThat(answer.verdict()).isEqualTo(verdict);
    }

    /** Its words come from a context of examples that no application packs: the signature holds, its meaning is not certain. */
    @Test
    void the_published_vector_is_signed_by_the_key_that_its_issuer_names() {
        String issuer = "https://vc.example/issuers/5678";
        String key = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";
        JsonObject controller = Json.createObjectBuilder()
                .add("id", issuer)
                .add(
                        "assertionMethod",
                        Json.createObjectBuilder()
                                .add("id", issuer + "#" + key)
                                .add("type", "Multikey")
                                .add("controller", issuer)
                                .add("publicKeyMultibase", key))
                .build();
        KnownNetwork network = KnownNetwork.on().with(issuer, ForeignIssuer.bytes(controller));
        CredentialAnswer answer = verify(Published.bytes("eddsa-jcs-2022-recommendation.json"), network);
        assertThat(codes(answer))
                .containsExactlyInAnyOrder(
                        SIGNATURE_HOLDS, CONTEXT_NOT_KNOWN, TERM_NOT_DEFINED, NO_OPEN_BADGE, NO_STATUS);
        assertThat(answer.verdict()).isEqualTo(Verdict.NOT_UNDERSTOOD);

        byte[] changed = new String(Published.bytes("eddsa-jcs-2022-recommendation.json"), StandardCharsets.UTF_8)
                .replace("School of Examples", "School of Forgeries")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(codes(verify(changed, network))).contains(SIGNATURE_BROKEN).doesNotContain(SIGNATURE_HOLDS);
    }

    @Test
    void a_published_badge_is_valid_inside_a_picture_too_and_a_changed_one_is_not() {
        String badge = new String(Published.bytes("open-badge-data-integrity.json"), StandardCharsets.UTF_8);
        String before =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\">"
                        + "<openbadges:credential><![CDATA[";
        String after = "]]></openbadges:credential></svg>";
        assertThat(verify(bytes(before + badge + after), KnownNetwork.off()).verdict())
                .isEqualTo(Verdict.VALID);
        assertThat(verify(bytes(before + badge.replace("Teamwork Badge", "Nursing Badge") + after), KnownNetwork.off())
                        .verdict())
                .isEqualTo(Verdict.INVALID);
    }

    @Test
    void a_published_list_that_begins_in_the_year_3000_tells_nothing_yet() {
        JsonObject list = Published.json("status-list-from-the-year-3000.json");
        JsonObject entry = Json.createObjectBuilder()
                .add("type", "BitstringStatusListEntry")
                .add("statusPurpose", "revocation")
                .add("statusListIndex", "9")
                .add("statusListCredential", list.getString("id"))
                .build();
        JsonObject badge = Json.createObjectBuilder(Published.json("open-badge-data-integrity.json"))
                .add("credentialStatus", entry)
                .build();
        KnownNetwork network =
                KnownNetwork.on().with(list.getString("id"), Published.bytes("status-list-from-the-year-3000.json"));
        assertThat(codes(verify(ForeignIssuer.bytes(badge), network)))
                .contains(STATUS_LIST_OUT_OF_DATE)
                .doesNotContain(STATUS_CLEAR);
    }

    @Test
    void the_basic_example_of_open_badges_is_built_as_it_must_be() {
        assertThat(codes(verify(Published.bytes("open-badge-basic.json"), KnownNetwork.off())))
                .contains(SCHEMA_FITS)
                .doesNotContain(SCHEMA_BROKEN, TERM_NOT_DEFINED);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
