package care.training.certification.credential.verification;

import static care.training.certification.credential.verification.CredentialFindingCode.*;
import static care.training.certification.credential.verification.Verifications.codes;
import static care.training.certification.credential.verification.Verifications.verify;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys of issuers elsewhere: where they are found, whose they are, and until when they count. */
class ForeignKeyTest {
    @ParameterizedTest
    @CsvSource({
        "did:web:badges.example, https://badges.example/.well-known/did.json",
        "did:web:badges.example:schools:7, https://badges.example/schools/7/did.json",
        "did:web:badges.example%3A8443, https://badges.example:8443/.well-known/did.json",
        "https://badges.example/issuers/7, https://badges.example/issuers/7"
    })
    void keys_that_lie_elsewhere_are_fetched_where_that_is_allowed(String id, String address) {
        ForeignIssuer issuer = ForeignIssuer.named(id);
        byte[] badge = issuer.signed(issuer.badge());
        byte[] controller = ForeignIssuer.bytes(issuer.controller());
        assertThat(verify(badge, KnownNetwork.on().with(address, controller)).verdict())
                .isEqualTo(Verdict.VALID);
        assertThat(codes(verify(badge, KnownNetwork.off()))).contains(ISSUER_NEEDS_NETWORK);
        assertThat(verify(badge, KnownNetwork.off()).verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(codes(verify(badge, KnownNetwork.on()))).contains(ISSUER_NOT_REACHED);
    }

    @Test
    void a_key_that_its_owner_does_not_name_for_assertions_is_not_the_issuers() {
        ForeignIssuer issuer = ForeignIssuer.named("did:web:badges.example");
        JsonObject named = issuer.controller();
        String address = "https://badges.example/.well-known/did.json";
        List<JsonObject> documents = List.of(
                Json.createObjectBuilder(named).remove("assertionMethod").build(),
                Json.createObjectBuilder(named)
                        .add("id", "did:web:other.example")
                        .build(),
                Json.createObjectBuilder(named).remove("verificationMethod").build());
        assertThat(documents).allSatisfy(document -> assertThat(codes(verify(
                        issuer.signed(issuer.badge()), KnownNetwork.on().with(address, ForeignIssuer.bytes(document)))))
                .contains(KEY_OF_ANOTHER));
    }

    @ParameterizedTest
    @CsvSource({
        "revoked, 2025-12-31T23:59:59Z, KEY_REVOKED, INVALID",
        "revoked, 2026-01-01T00:00:00Z, KEY_REVOKED, INVALID",
        "revoked, 2026-01-01T00:00:01Z, KEY_REVOKED_SINCE, UNDECIDED",
        "revoked, 2026-12-01T08:00:00+08:00, KEY_REVOKED_SINCE, UNDECIDED",
        "revoked, 2026-12-01T00:00:01Z, SIGNATURE_HOLDS, VALID",
        "revoked, 2026-12-01, FIELD_MALFORMED, NOT_UNDERSTOOD",
        "expires, 2025-12-31T23:59:59Z, KEY_EXPIRED, INVALID",
        "expires, 2026-01-01T00:00:00Z, KEY_EXPIRED, INVALID",
        "expires, 2026-01-01T00:00:01Z, SIGNATURE_HOLDS, VALID",
        "expires, never, FIELD_MALFORMED, NOT_UNDERSTOOD"
    })
    void a_key_signs_until_it_ends_and_a_revoked_one_is_not_taken_at_its_word(
            String field, String end, CredentialFindingCode found, Verdict verdict) {
        ForeignIssuer issuer = ForeignIssuer.named("did:web:badges.example");
        KnownNetwork network = endOfKey(issuer, field, end);
        long made = ForeignIssuer.MADE.getEpochSecond();
        for (byte[] badge : List.of(
                issuer.signed(issuer.badge()),
                ForeignIssuer.bytes(issuer.signMeaning(issuer.badge())),
                issuer.token(issuer.badge(json -> json.add("iat", made))))) {
            CredentialAnswer answer = verify(badge, network);
            assertThat(codes(answer)).contains(found);
            assertThat(answer.verdict()).isEqualTo(verdict);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "revoked, 2026-11-30T23:59:59Z, INVALID",
        "revoked, 2026-12-01T00:00:00Z, INVALID",
        "revoked, 2026-12-01T00:00:01Z, VALID",
        "expires, 2026-11-30T23:59:59Z, INVALID",
        "expires, 2026-12-01T00:00:00Z, INVALID",
        "expires, 2026-12-01T00:00:01Z, VALID"
    })
    void what_does_not_say_when_it_was_signed_counts_as_signed_now(String field, String end, Verdict verdict) {
        ForeignIssuer issuer = ForeignIssuer.named("did:web:badges.example");
        KnownNetwork network = endOfKey(issuer, field, end);
        assertThat(verify(ForeignIssuer.bytes(issuer.signWithoutTime(issuer.badge())), network)
                        .verdict())
                .isEqualTo(verdict);
        assertThat(verify(issuer.token(issuer.badge()), network).verdict()).isEqualTo(verdict);
    }

    private static KnownNetwork endOfKey(ForeignIssuer issuer, String field, String end) {
        JsonObject controller = issuer.controller(method -> method.add(field, end));
        return KnownNetwork.on().with("https://badges.example/.well-known/did.json", ForeignIssuer.bytes(controller));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "did:web:",
                "did:web:a/b",
                "did:web:user@host",
                "did:web:%",
                "did:web:host%2Fpath",
                "did:example:1",
                "http://x",
                "urn:x",
                "did:key:zzz",
                "did:jwk:e30"
            })
    void an_identifier_that_leads_nowhere_is_not_known(String id) {
        ForeignIssuer issuer = ForeignIssuer.named(id);
        assertThat(verify(issuer.signed(issuer.badge()), KnownNetwork.on()).verdict())
                .isIn(Verdict.NOT_UNDERSTOOD, Verdict.INVALID);
    }
}
