package care.training.certification.credential.verification;

import static care.training.certification.credential.verification.CredentialFindingCode.*;
import static care.training.certification.credential.verification.Verifications.NOW;
import static care.training.certification.credential.verification.Verifications.codes;
import static org.assertj.core.api.Assertions.assertThat;

import care.training.certification.credential.OwnCredentials;
import care.training.certification.credential.proof.DataIntegrity;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierTest {
    private static final String HOLDER = "𠮷野·王秀英";

    private final ForeignIssuer somebody = ForeignIssuer.didKey();
    private final Map<UUID, byte[]> lists = new HashMap<>(Map.of(
            OwnCredentials.REVOCATION, OwnCredentials.list(OwnCredentials.REVOCATION),
            OwnCredentials.SUSPENSION, OwnCredentials.list(OwnCredentials.SUSPENSION)));

    @Test
    void our_own_credential_is_valid_in_both_forms_and_its_holders_name_survives() {
        for (byte[] credential : List.of(OwnCredentials.document(HOLDER), OwnCredentials.token(HOLDER))) {
            CredentialAnswer answer = verify(credential, KnownNetwork.off());
            assertThat(answer.findings())
                    .extracting(CredentialFinding::code)
                    .contains(SIGNATURE_HOLDS, ISSUED_HERE, SCHEMA_FITS, STATUS_CLEAR)
                    .allSatisfy(code -> assertThat(code.kind()).isEqualTo(CredentialFindingCode.Kind.GOOD));
            assertThat(answer.verdict()).isEqualTo(Verdict.VALID);
            assertThat(answer.card().holder()).isEqualTo(HOLDER);
            assertThat(answer.card().number()).isEqualTo("S000061000123265000017");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-02, VALID",
        "2026-12-01, VALID",
        // at eight in the morning of 1 December in Shanghai
        "2026-11-30, EXPIRED",
        "2026-11-29, EXPIRED"
    })
    void our_own_credential_holds_on_its_last_day_and_no_longer(LocalDate lastDay, Verdict verdict) {
        for (byte[] credential : OwnCredentials.until(lastDay)) {
            CredentialAnswer answer = verify(credential, KnownNetwork.off());
            assertThat(answer.verdict()).isEqualTo(verdict);
            assertThat(answer.card().validUntil()).isEqualTo(lastDay + "T23:59:59+08:00");
        }
    }

    @Test
    void a_token_ends_when_its_credential_does() {
        String token =
                new String(OwnCredentials.until(LocalDate.of(2026, 12, 1)).get(1), StandardCharsets.US_ASCII);
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        assertThat(claims)
                .contains("\"exp\":" + Instant.parse("2026-12-01T15:59:59Z").getEpochSecond());
        String endless = new String(OwnCredentials.token(HOLDER), StandardCharsets.US_ASCII);
        assertThat(new String(Base64.getUrlDecoder().decode(endless.split("\\.")[1]), StandardCharsets.UTF_8))
                .doesNotContain("\"exp\"", "validUntil");
    }

    @Test
    void our_own_credential_is_revoked_or_suspended_as_its_lists_say() {
        lists.put(OwnCredentials.SUSPENSION, OwnCredentials.list(OwnCredentials.SUSPENSION, OwnCredentials.PLACE));
        assertThat(verify(OwnCredentials.document(HOLDER), KnownNetwork.off()).verdict())
                .isEqualTo(Verdict.SUSPENDED);
        lists.put(OwnCredentials.REVOCATION, OwnCredentials.list(OwnCredentials.REVOCATION, OwnCredentials.PLACE));
        assertThat(verify(OwnCredentials.token(HOLDER), KnownNetwork.off()).verdict())
                .isEqualTo(Verdict.REVOKED);
        lists.put(
                OwnCredentials.REVOCATION,
                OwnCredentials.list(OwnCredentials.REVOCATION, OwnCredentials.PLACE - 1, OwnCredentials.PLACE + 1));
        lists.put(OwnCredentials.SUSPENSION, OwnCredentials.list(OwnCredentials.SUSPENSION));
        assertThat(verify(OwnCredentials.token(HOLDER), KnownNetwork.off()).verdict())
                .isEqualTo(Verdict.VALID);
    }

    @Test
    void another_name_put_into_our_credential_is_found() {
        String forged = new String(OwnCredentials.document(HOLDER), StandardCharsets.UTF_8).replace("王秀英", "王秀莲");
        assertThat(codes(verify(forged.getBytes(StandardCharsets.UTF_8), KnownNetwork.off())))
                .contains(SIGNATURE_BROKEN)
                .doesNotContain(SIGNATURE_HOLDS, ISSUED_HERE);
    }

    @Test
    void our_name_with_anothers_key_is_not_believed() {
        JsonObject ours = OwnCredentials.unsigned(HOLDER);
        String issuer = ours.getJsonObject("issuer").getString("id");
        byte[] itsName = ForeignIssuer.bytes(
                DataIntegrity.sign(ours, somebody.signingKey(), issuer + "#test-1", ForeignIssuer.MADE));
        byte[] noName = ForeignIssuer.bytes(
                DataIntegrity.sign(ours, somebody.signingKey(), issuer + "#other", ForeignIssuer.MADE));
        byte[] ownName = ForeignIssuer.bytes(
                DataIntegrity.sign(ours, somebody.signingKey(), somebody.method(), ForeignIssuer.MADE));
        assertThat(codes(verify(itsName, KnownNetwork.off()))).contains(SIGNATURE_BROKEN);
        assertThat(codes(verify(noName, KnownNetwork.off()))).contains(KEY_OF_ANOTHER);
        assertThat(codes(verify(ownName, KnownNetwork.off()))).contains(KEY_OF_ANOTHER);
    }

    @Test
    void a_badge_of_somebody_whose_identifier_is_the_key_needs_no_network() {
        for (byte[] credential : List.of(somebody.signed(somebody.badge()), somebody.token(somebody.badge()))) {
            CredentialAnswer answer = verify(credential, KnownNetwork.off());
            assertThat(answer.verdict()).as("%s", answer.findings()).isEqualTo(Verdict.VALID);
            assertThat(codes(answer)).contains(SIGNATURE_HOLDS, NO_STATUS).doesNotContain(ISSUED_HERE);
            assertThat(answer.card().achievement()).isEqualTo("团队协作");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "validFrom, 2026-12-01T00:00:00Z, VALID",
        "validFrom, 2026-12-01T00:00:01Z, NOT_YET_VALID",
        "validUntil, 2026-12-01T08:00:00+08:00, VALID",
        "validUntil, 2026-11-30T23:59:59Z, EXPIRED",
        "validUntil, 2027-02-30T00:00:00Z, NOT_UNDERSTOOD",
        "validUntil, tomorrow, NOT_UNDERSTOOD"
    })
    void a_credential_holds_from_its_first_to_its_last_moment(String field, String time, Verdict verdict) {
        byte[] badge = somebody.signed(somebody.badge(json -> json.add(field, time)));
        assertThat(verify(badge, KnownNetwork.off()).verdict()).isEqualTo(verdict);
    }

    @Test
    void a_badge_whose_meaning_is_signed_is_valid_and_a_changed_one_is_not() {
        JsonObject badge = somebody.signMeaning(somebody.badge());
        CredentialAnswer answer = verify(ForeignIssuer.bytes(badge), KnownNetwork.off());
        assertThat(codes(answer)).contains(SIGNATURE_HOLDS);
        assertThat(answer.verdict()).isEqualTo(Verdict.VALID);

        JsonObject later = Json.createObjectBuilder(badge)
                .add("validUntil", "2096-01-01T00:00:00Z")
                .build();
        assertThat(verify(ForeignIssuer.bytes(later), KnownNetwork.off()).verdict())
                .isEqualTo(Verdict.INVALID);
    }

    /** JSON-LD would drop it, and the signature would hold: anybody could have added it. */
    @Test
    void a_word_without_meaning_beside_a_signed_meaning_is_not_understood() {
        JsonObject badge = somebody.signMeaning(somebody.badge());
        JsonObject added = Json.createObjectBuilder(badge).add("grade", "A").build();
        CredentialAnswer answer = verify(ForeignIssuer.bytes(added), KnownNetwork.off());
        assertThat(codes(answer)).contains(CredentialFindingCode.MEANING_NOT_KNOWN);
        assertThat(answer.verdict()).isEqualTo(Verdict.NOT_UNDERSTOOD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "validFrom", "credentialSubject"})
    void a_badge_without_what_it_must_have_is_not_understood(String field) {
        byte[] badge = somebody.signed(somebody.badge(json -> json.remove(field)));
        CredentialAnswer answer = verify(badge, KnownNetwork.off());
        assertThat(codes(answer)).contains(SCHEMA_BROKEN);
        assertThat(answer.verdict()).isEqualTo(Verdict.NOT_UNDERSTOOD);
    }

    @Test
    void a_context_that_is_not_known_gives_no_meaning_and_an_unknown_field_is_named() {
        JsonValue contexts = Json.createArrayBuilder(somebody.badge().getJsonArray("@context"))
                .add("https://example.org/own-words")
                .build();
        CredentialAnswer withoutMeaning =
                verify(somebody.signed(somebody.badge(json -> json.add("@context", contexts))), KnownNetwork.on());
        assertThat(codes(withoutMeaning)).contains(CONTEXT_NOT_KNOWN, SIGNATURE_HOLDS);
        assertThat(withoutMeaning.verdict()).isEqualTo(Verdict.NOT_UNDERSTOOD);
        CredentialAnswer answer =
                verify(somebody.signed(somebody.badge(json -> json.add("salary", 5000))), KnownNetwork.off());
        assertThat(answer.findings())
                .filteredOn(finding -> finding.code() == TERM_NOT_DEFINED)
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments()).containsExactly("salary"));
        assertThat(answer.verdict()).isEqualTo(Verdict.VALID);
    }

    static Stream<Arguments> tokens() {
        return Stream.of(
                Arguments.of("{\"alg\":\"none\"}", ALGORITHM_REFUSED),
                Arguments.of("{\"alg\":\"HS256\"}", ALGORITHM_REFUSED),
                Arguments.of("{}", ALGORITHM_REFUSED),
                Arguments.of("{\"alg\":\"ES256\"}", ALGORITHM_REFUSED),
                Arguments.of("{\"alg\":\"ES384\"}", PROOF_NOT_KNOWN),
                Arguments.of("{\"alg\":\"EdDSA\",\"crit\":[\"b64\"],\"b64\":false}", PROOF_NOT_KNOWN),
                Arguments.of(
                        "{\"alg\":\"EdDSA\",\"kid\":\"did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2#0\"}",
                        KEY_OF_ANOTHER),
                Arguments.of("{\"alg\":\"EdDSA\"}", SIGNATURE_BROKEN),
                Arguments.of("[]", NO_CREDENTIAL),
                Arguments.of("{\"alg\":\"EdDSA\",\"alg\":\"none\"}", NOT_READABLE));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void a_token_whose_header_was_made_up_is_not_valid(String header, CredentialFindingCode found) {
        String[] parts = new String(somebody.token(somebody.badge()), StandardCharsets.US_ASCII).split("\\.");
        String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8))
                + "." + parts[1] + "." + parts[2];
        CredentialAnswer answer = verify(forged.getBytes(StandardCharsets.US_ASCII), KnownNetwork.off());
        assertThat(codes(answer)).contains(found);
        assertThat(answer.verdict()).isNotEqualTo(Verdict.VALID);
    }

    @ParameterizedTest
    @CsvSource({
        "iss, did:example:other, CLAIM_CONTRADICTS, INVALID",
        "jti, urn:other, CLAIM_CONTRADICTS, INVALID",
        "sub, did:example:other, CLAIM_CONTRADICTS, INVALID",
        "exp, soon, FIELD_MALFORMED, NOT_UNDERSTOOD"
    })
    void what_a_token_claims_must_be_what_the_credential_says(
            String claim, String value, CredentialFindingCode found, Verdict verdict) {
        CredentialAnswer answer =
                verify(somebody.token(somebody.badge(json -> json.add(claim, value))), KnownNetwork.off());
        assertThat(codes(answer)).contains(found);
        assertThat(answer.verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"exp, 0, EXPIRED", "exp, 1, VALID", "nbf, 0, VALID", "nbf, 1, NOT_YET_VALID"})
    void a_token_holds_until_just_before_its_end(String claim, int secondsFromNow, Verdict verdict) {
        byte[] token = somebody.token(somebody.badge(
                json -> json.add(claim, NOW.plusSeconds(secondsFromNow).getEpochSecond())));
        assertThat(verify(token, KnownNetwork.off()).verdict()).isEqualTo(verdict);
    }

    static Stream<Arguments> badInput() {
        String deep = "{\"a\":".repeat(40) + "1" + "}".repeat(40);
        String veryDeep = "[".repeat(200_000);
        return Stream.of(
                Arguments.of("nothing", bytes(""), NEITHER_FORM),
                Arguments.of("a word", bytes("certificate"), NEITHER_FORM),
                Arguments.of("a number", bytes("17"), NO_CREDENTIAL),
                Arguments.of("a list", bytes("[]"), NO_CREDENTIAL),
                Arguments.of("an empty object", bytes("{}"), NO_CREDENTIAL),
                Arguments.of("broken off", bytes("{\"@context\":["), NOT_READABLE),
                Arguments.of("deep", bytes(deep), NOT_READABLE),
                Arguments.of("very deep", bytes(veryDeep), NOT_READABLE),
                Arguments.of("a key twice", bytes("{\"issuer\":\"did:a:1\",\"issuer\":\"did:a:2\"}"), NOT_READABLE),
                Arguments.of("a number without end", bytes("{\"a\":1e999999999}"), NOT_READABLE),
                Arguments.of("many digits", bytes("{\"a\":" + "9".repeat(1_000_000) + "}"), NOT_READABLE),
                Arguments.of("GBK", "{\"name\":\"王秀英\"}".getBytes(Charset.forName("GBK")), NOT_READABLE),
                Arguments.of("UTF-16", "{\"name\":\"王秀英\"}".getBytes(StandardCharsets.UTF_16), NOT_READABLE),
                Arguments.of("three dots", bytes("a.b.c"), NEITHER_FORM),
                Arguments.of(
                        "an entity",
                        bytes("<!DOCTYPE s [<!ENTITY x \"y\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&x;</svg>"),
                        PICTURE_BROKEN),
                Arguments.of("another XML", bytes("<html/>"), PICTURE_BROKEN),
                Arguments.of(
                        "an empty SVG",
                        bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
                        PICTURE_WITHOUT_CREDENTIAL),
                Arguments.of(
                        "a broken PNG",
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0},
                        PICTURE_BROKEN));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badInput")
    void whatever_is_no_credential_is_said_to_be_none(String name, byte[] content, CredentialFindingCode found) {
        CredentialAnswer answer = verify(content, KnownNetwork.on());
        assertThat(codes(answer)).containsExactly(found);
        assertThat(answer.verdict()).isEqualTo(Verdict.NOT_UNDERSTOOD);
    }

    @ParameterizedTest
    @CsvSource({
        "9007199254740991, false",
        "9007199254740992, true",
        "-9007199254740992, true",
        "1e20, true",
        "0.1, false"
    })
    void a_whole_number_that_hashing_would_change_is_not_understood(String number, boolean refused) {
        JsonObject badge = somebody.badge(json -> json.add("salary", new BigDecimal(number)));
        assertThat(codes(verify(somebody.signed(badge), KnownNetwork.off())).contains(NUMBER_TOO_LARGE))
                .isEqualTo(refused);
    }

    private CredentialAnswer verify(byte[] credential, Network network) {
        return Verifications.verify(credential, network, lists);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
