package care.training.certification.credential.verification;

import static care.training.certification.credential.verification.CredentialFindingCode.*;
import static care.training.certification.credential.verification.Verifications.NOW;
import static care.training.certification.credential.verification.Verifications.codes;
import static care.training.certification.credential.verification.Verifications.verify;
import static org.assertj.core.api.Assertions.assertThat;

import care.training.certification.credential.proof.DataIntegrity;
import care.training.certification.credential.proof.Multibase;
import care.training.certification.credential.proof.StatusBits;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists by which issuers of their own say what they have withdrawn. */
class ForeignStatusListTest {
    private static final int PLACE = 4_242;

    private final ForeignIssuer somebody = ForeignIssuer.didKey();

    static Stream<Arguments> lists() {
        ForeignIssuer issuer = ForeignIssuer.didKey();
        ForeignIssuer other = ForeignIssuer.didKey();
        StatusBits none = StatusBits.of(StatusBits.LEAST, List.of());
        StatusBits one = StatusBits.of(StatusBits.LEAST, List.of(PLACE));
        String tooShort = packed(StatusBits.LEAST / 8 - 1);
        return Stream.of(
                list("not marked", issuer, issuer.signed(issuer.list(none)), STATUS_CLEAR, Verdict.VALID),
                list("as token", issuer, issuer.token(issuer.list(none)), STATUS_CLEAR, Verdict.VALID),
                list("marked", issuer, issuer.signed(issuer.list(one)), WITHDRAWN, Verdict.REVOKED),
                list("of another", issuer, other.signed(other.list(one)), STATUS_LIST_OF_ANOTHER, Verdict.UNDECIDED),
                list(
                        "signed by another",
                        issuer,
                        ForeignIssuer.bytes(DataIntegrity.sign(
                                issuer.list(none), other.signingKey(), issuer.method(), ForeignIssuer.MADE)),
                        STATUS_LIST_NOT_SIGNED,
                        Verdict.UNDECIDED),
                list(
                        "not signed",
                        issuer,
                        ForeignIssuer.bytes(issuer.list(none)),
                        STATUS_LIST_NOT_SIGNED,
                        Verdict.UNDECIDED),
                list(
                        "too short",
                        issuer,
                        issuer.signed(issuer.list(tooShort, "revocation", json -> json)),
                        STATUS_LIST_TOO_SHORT,
                        Verdict.UNDECIDED),
                list(
                        "for another purpose",
                        issuer,
                        issuer.signed(issuer.list(none.encode(), "suspension", json -> json)),
                        STATUS_LIST_FOR_ANOTHER_PURPOSE,
                        Verdict.UNDECIDED),
                list(
                        "out of date",
                        issuer,
                        issuer.signed(issuer.list(
                                none.encode(), "revocation", json -> json.add("validUntil", "2026-11-30T00:00:00Z"))),
                        STATUS_LIST_OUT_OF_DATE,
                        Verdict.UNDECIDED),
                list(
                        "from a second ahead",
                        issuer,
                        from(issuer, NOW.plusSeconds(1)),
                        STATUS_LIST_OUT_OF_DATE,
                        Verdict.UNDECIDED),
                list("from now", issuer, from(issuer, NOW), STATUS_CLEAR, Verdict.VALID),
                list("from a second ago", issuer, from(issuer, NOW.minusSeconds(1)), STATUS_CLEAR, Verdict.VALID),
                list(
                        "as token from a second ahead",
                        issuer,
                        issuer.token(issuer.list(
                                none.encode(),
                                "revocation",
                                json -> json.add("nbf", NOW.plusSeconds(1).getEpochSecond()))),
                        STATUS_LIST_OUT_OF_DATE,
                        Verdict.UNDECIDED),
                list(
                        "from no time",
                        issuer,
                        issuer.signed(
                                issuer.list(none.encode(), "revocation", json -> json.add("validFrom", "yesterday"))),
                        STATUS_LIST_OUT_OF_DATE,
                        Verdict.UNDECIDED),
                list(
                        "for another address",
                        issuer,
                        issuer.signed(issuer.list(
                                none.encode(), "revocation", json -> json.add("id", "https://status.example/lists/4"))),
                        STATUS_MALFORMED,
                        Verdict.UNDECIDED),
                list(
                        "no list",
                        issuer,
                        issuer.signed(issuer.list("uAAAA", "revocation", json -> json)),
                        STATUS_MALFORMED,
                        Verdict.UNDECIDED));
    }

    private static byte[] from(ForeignIssuer issuer, Instant begin) {
        String none = StatusBits.of(StatusBits.LEAST, List.of()).encode();
        return issuer.signed(issuer.list(none, "revocation", json -> json.add("validFrom", begin.toString())));
    }

    private static String packed(int bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[bytes]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Multibase.base64Url(packed.toByteArray());
    }

    private static Arguments list(
            String name, ForeignIssuer issuer, byte[] list, CredentialFindingCode found, Verdict verdict) {
        return Arguments.of(name, issuer, list, found, verdict);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void a_status_list_is_believed_only_where_it_is_what_it_must_be(
            String name, ForeignIssuer issuer, byte[] list, CredentialFindingCode found, Verdict verdict) {
        byte[] badge = issuer.signed(issuer.badgeWithStatus(String.valueOf(PLACE), "revocation"));
        CredentialAnswer answer = verify(badge, KnownNetwork.on().with(ForeignIssuer.LIST, list));
        assertThat(codes(answer)).contains(found);
        assertThat(answer.verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "131071, revocation, STATUS_CLEAR",
        "131072, revocation, STATUS_PLACE_OUTSIDE",
        "999999999, revocation, STATUS_PLACE_OUTSIDE",
        "9999999999, revocation, STATUS_MALFORMED",
        "-1, revocation, STATUS_MALFORMED",
        "1.5, revocation, STATUS_MALFORMED",
        "1, refresh, STATUS_NOT_KNOWN"
    })
    void a_place_must_lie_in_the_list(String index, String purpose, CredentialFindingCode found) {
        byte[] list = somebody.signed(somebody.list(StatusBits.of(StatusBits.LEAST, List.of())));
        byte[] badge = somebody.signed(somebody.badgeWithStatus(index, purpose));
        assertThat(codes(verify(badge, KnownNetwork.on().with(ForeignIssuer.LIST, list))))
                .contains(found);
    }

    /** Read bit by bit, the second bit of entry 1 would be taken for entry 3, and its first for entry 2. */
    @ParameterizedTest
    @CsvSource({
        "0, STATUS_NOT_KNOWN",
        "1, STATUS_CLEAR",
        "1.0, STATUS_CLEAR",
        "2, STATUS_NOT_KNOWN",
        "1.5, STATUS_NOT_KNOWN",
        "-1, STATUS_NOT_KNOWN",
        "1e9, STATUS_NOT_KNOWN",
        "'\"1\"', STATUS_NOT_KNOWN"
    })
    void entries_of_more_than_one_bit_are_not_read_as_if_they_had_one(String size, CredentialFindingCode found) {
        JsonValue written = Json.createReader(new StringReader(size)).readValue();
        StatusBits second = StatusBits.of(StatusBits.LEAST, List.of(2, 3));
        byte[] list = somebody.signed(somebody.list(second));
        byte[] badge =
                somebody.signed(somebody.badgeWithStatus("1", "revocation", entry -> entry.add("statusSize", written)));
        CredentialAnswer answer = verify(badge, KnownNetwork.on().with(ForeignIssuer.LIST, list));
        assertThat(codes(answer)).contains(found);
        assertThat(answer.verdict()).isEqualTo(found == STATUS_CLEAR ? Verdict.VALID : Verdict.UNDECIDED);
    }

    @Test
    void a_list_that_says_that_its_entries_have_two_bits_is_not_read() {
        String none = StatusBits.of(StatusBits.LEAST, List.of()).encode();
        JsonObject list = somebody.list(none, "revocation", json -> json);
        JsonObject subject = Json.createObjectBuilder(list.getJsonObject("credentialSubject"))
                .add("statusSize", 2)
                .build();
        byte[] wide = somebody.signed(
                Json.createObjectBuilder(list).add("credentialSubject", subject).build());
        byte[] badge = somebody.signed(somebody.badgeWithStatus("1", "revocation"));
        assertThat(codes(verify(badge, KnownNetwork.on().with(ForeignIssuer.LIST, wide))))
                .contains(STATUS_NOT_KNOWN)
                .doesNotContain(STATUS_CLEAR);
    }

    @Test
    void without_the_network_a_foreign_list_leaves_it_open() {
        byte[] badge = somebody.signed(somebody.badgeWithStatus("1", "revocation"));
        CredentialAnswer answer = verify(badge, KnownNetwork.off());
        assertThat(codes(answer)).contains(SIGNATURE_HOLDS, STATUS_NEEDS_NETWORK);
        assertThat(answer.verdict()).isEqualTo(Verdict.UNDECIDED);
    }
}
