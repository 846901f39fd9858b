package care.training.ledger.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.kernel.Languages;
import care.training.ledger.Commitment;
import care.training.ledger.LogProof;
import care.training.ledger.SignedReceipt;
import care.training.ledger.TestLog;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptExaminationTest {
    private static final UUID ID = UUID.fromString("5d7c1a52-8c0c-4d5b-9e0e-2f0f4a1c7b11");
    private static final JsonObject CHECK = Json.createObjectBuilder()
            .add("kind", "CHECK")
            .add("id", ID.toString())
            .add("outcome", "NO_RECORD")
            .add("name", "钟南山")
            .build();
    private static final ReceiptExamination.Log ASKED_BY_NOBODY = new ReceiptExamination.Log() {
        @Override
        public Optional<LogProof> proof(String digest) {
            throw new AssertionError("the log was asked");
        }

        @Override
        public Optional<Commitment> commitment(String kind, UUID reference, byte[] content) {
            throw new AssertionError("the log was asked");
        }
    };

    @TempDir
    private Path folder;

    private TestLog log;
    private SignedReceipt receipt;

    @BeforeEach
    void a_log_with_the_receipt_among_others() throws Exception {
        log = new TestLog(folder);
        receipt = log.signer().sign("CHECK_ANSWERED", ID, CHECK);
        log.append(new byte[32]);
        log.append(receipt.commitment().digest());
        log.append(new byte[32]);
    }

    @Test
    void a_receipt_with_its_proof_is_verified_without_asking_the_log() {
        ReceiptAnswer answer = examine(document(proof()), ASKED_BY_NOBODY);

        assertThat(answer.verdict()).isEqualTo(ReceiptVerdict.PROVEN);
        assertThat(answer.receipt()).isEqualTo(CHECK);
        assertThat(answer.place().index()).isEqualTo(1);
        assertThat(answer.place().size()).isEqualTo(3);
        assertThat(codes(answer))
                .containsExactly(ReceiptFindingCode.SIGNED_AND_WHOLE, ReceiptFindingCode.PROVED_BY_ITSELF);
    }

    @Test
    void a_receipt_by_itself_is_looked_up_in_the_log() {
        ReceiptAnswer answer = examine(receipt.jws(), answering(Optional.of(proof()), Optional.empty()));
        assertThat(answer.verdict()).isEqualTo(ReceiptVerdict.PROVEN);
        assertThat(codes(answer)).contains(ReceiptFindingCode.PROVED_BY_THE_LOG);
    }

    @Test
    void until_its_entry_has_a_place_it_is_whole_and_not_yet_proved() {
        ReceiptAnswer answer = examine(receipt.jws() + "\n", answering(Optional.empty(), Optional.empty()));
        assertThat(answer.verdict()).isEqualTo(ReceiptVerdict.NOT_YET_IN_LOG);
        assertThat(answer.receipt()).isEqualTo(CHECK);
        assertThat(answer.place()).isNull();
    }

    @Test
    void one_changed_letter_is_found_and_then_nothing_of_it_is_told() {
        String forged = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(CHECK.toString().replace("NO_RECORD", "BARRED").getBytes(StandardCharsets.UTF_8));
        String[] parts = receipt.jws().split("\\.");
        ReceiptAnswer answer = examine(parts[0] + "." + forged + "." + parts[2], ASKED_BY_NOBODY);
        assertThat(answer.verdict()).isEqualTo(ReceiptVerdict.NOT_OURS);
        assertThat(answer.receipt()).isNull();
        assertThat(codes(answer)).containsExactly(ReceiptFindingCode.CHANGED);
    }

    @Test
    void another_salt_in_its_header_is_a_change_too() {
        SignedReceipt other = log.signer().sign("CHECK_ANSWERED", ID, CHECK);
        String mixed = other.jws().substring(0, other.jws().indexOf('.'))
                + receipt.jws().substring(receipt.jws().indexOf('.'));
        assertThat(codes(examine(mixed, ASKED_BY_NOBODY))).containsExactly(ReceiptFindingCode.CHANGED);
    }

    @Test
    void what_another_signed_is_not_ours() throws Exception {
        TestLog stranger = new TestLog(Files.createDirectory(folder.resolve("stranger")));
        assertThat(codes(examine(
                        stranger.signer().sign("CHECK_ANSWERED", ID, CHECK).jws(), ASKED_BY_NOBODY)))
                .containsExactly(ReceiptFindingCode.CHANGED);
        assertThat(codes(examine(
                        receipt.jws().replaceFirst("[^.]*", header("{\"alg\":\"ES256\",\"kid\":\"hers\"}")),
                        ASKED_BY_NOBODY)))
                .containsExactly(ReceiptFindingCode.UNKNOWN_KEY);
        assertThat(codes(examine(
                        receipt.jws().replaceFirst("[^.]*", header("{\"alg\":\"HS256\",\"kid\":\"receipts\"}")),
                        ASKED_BY_NOBODY)))
                .containsExactly(ReceiptFindingCode.CHANGED);
    }

    @Test
    void a_proof_that_does_not_fit_is_told_with_its_reason() throws Exception {
        LogProof proof = proof();
        TestLog stranger = new TestLog(Files.createDirectory(folder.resolve("stranger")));
        stranger.append(receipt.commitment().digest());

        assertFails(stranger.proof(receipt.commitment().digest()), ReceiptFindingCode.CHECKPOINT_NOT_OURS);
        assertFails(log.proof(other()), ReceiptFindingCode.OTHER_ENTRY);
        assertFails(with(proof, 0, proof.size(), proof.hashes()), ReceiptFindingCode.DOES_NOT_LEAD_TO_ROOT);
        assertFails(with(proof, 1, 2, proof.hashes()), ReceiptFindingCode.DOES_NOT_LEAD_TO_ROOT);
        assertFails(with(proof, 1, 3, List.of("00", "11")), ReceiptFindingCode.DOES_NOT_LEAD_TO_ROOT);
    }

    @Test
    void a_receipt_of_before_is_proved_by_the_salt_that_was_kept() {
        String before = log.signer().sign(CHECK);
        byte[] salt = new byte[32];
        salt[0] = 7;
        Commitment kept = Commitment.of("CHECK_ANSWERED", ID, salt, before.getBytes(StandardCharsets.US_ASCII));
        log.append(kept.digest());
        LogProof proof = log.proof(kept.digest());

        assertThat(examine(before, answering(Optional.of(proof), Optional.of(kept)))
                        .verdict())
                .isEqualTo(ReceiptVerdict.PROVEN);
        assertThat(examine(ReceiptDocument.written(before, Optional.of(kept), proof), ASKED_BY_NOBODY)
                        .verdict())
                .isEqualTo(ReceiptVerdict.PROVEN);
        assertThat(codes(examine(
                        ReceiptDocument.written(before, Optional.of(receipt.commitment()), proof), ASKED_BY_NOBODY)))
                .contains(ReceiptFindingCode.OTHER_COMMITMENT);
        ReceiptAnswer erased = examine(before, answering(Optional.empty(), Optional.empty()));
        assertThat(erased.verdict()).isEqualTo(ReceiptVerdict.SIGNED);
        assertThat(codes(erased)).contains(ReceiptFindingCode.SALT_UNKNOWN);
    }

    @Test
    void a_receipt_of_an_exam_is_proved_by_its_signature_alone() {
        String submission = log.signer()
                .sign(Json.createObjectBuilder().add("kind", "SUBMISSION").build());
        ReceiptAnswer answer = examine(submission, ASKED_BY_NOBODY);
        assertThat(answer.verdict()).isEqualTo(ReceiptVerdict.SIGNED);
        assertThat(codes(answer)).contains(ReceiptFindingCode.KIND_NOT_RECORDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a.b.c", "{", "{}", "null", "[]", "{\"payload\":1}", "eyJhbGciOiJub25lIn0.e30."})
    void what_is_no_receipt_is_told_to_be_none(String text) {
        assertThat(examine(text, ASKED_BY_NOBODY).verdict()).isEqualTo(ReceiptVerdict.UNREADABLE);
    }

    @Test
    void more_than_a_receipt_can_hold_is_not_read() {
        assertThat(examine(" ".repeat(ReceiptVerification.LARGEST_BYTES) + receipt.jws(), ASKED_BY_NOBODY)
                        .verdict())
                .isEqualTo(ReceiptVerdict.UNREADABLE);
    }

    @ParameterizedTest
    @EnumSource(ReceiptFindingCode.class)
    void every_finding_has_its_words_in_both_languages(ReceiptFindingCode code) {
        ReceiptFinding finding = new ReceiptFinding(code, "one", "two");
        assertThat(finding.message(Languages.CHINESE))
                .containsPattern("\\p{IsHan}")
                .doesNotContain("{");
        assertThat(finding.message(Languages.ENGLISH))
                .doesNotContainPattern("\\p{IsHan}|\\{|''")
                .isNotBlank();
    }

    private void assertFails(LogProof proof, ReceiptFindingCode why) {
        ReceiptAnswer answer = examine(document(proof), ASKED_BY_NOBODY);
        assertThat(answer.verdict()).isEqualTo(ReceiptVerdict.PROOF_FAILS);
        assertThat(codes(answer)).containsExactly(ReceiptFindingCode.SIGNED_AND_WHOLE, why);
    }

    private byte[] other() {
        byte[] digest = HexFormat.of().parseHex("ab".repeat(32));
        log.append(digest);
        return digest;
    }

    private static LogProof with(LogProof proof, long index, long size, List<String> hashes) {
        return new LogProof(index, size, proof.digest(), hashes, proof.checkpoint());
    }

    private LogProof proof() {
        return log.proof(receipt.commitment().digest());
    }

    private String document(LogProof proof) {
        return ReceiptDocument.written(receipt.jws(), Optional.empty(), proof);
    }

    private ReceiptAnswer examine(String handedIn, ReceiptExamination.Log asked) {
        return new ReceiptExamination(log.signer(), log.key(), asked)
                .examine(handedIn.getBytes(StandardCharsets.UTF_8));
    }

    private static ReceiptExamination.Log answering(Optional<LogProof> proof, Optional<Commitment> commitment) {
        return new ReceiptExamination.Log() {
            @Override
            public Optional<LogProof> proof(String digest) {
                return proof;
            }

            @Override
            public Optional<Commitment> commitment(String kind, UUID reference, byte[] content) {
                return commitment.filter(kept -> kept.holds(content));
            }
        };
    }

    private static String header(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ReceiptFindingCode> codes(ReceiptAnswer answer) {
        return answer.findings().stream().map(ReceiptFinding::code).toList();
    }
}
