package care.training.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubmissionReceiptTest {
    private static final UUID SITTING = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final Instant SAVED = Instant.parse("2026-12-05T01:10:00.123456Z");

    @Test
    void the_digest_of_an_answer_is_that_of_everything_about_it() {
        String text = SITTING + "\n3\n7\nAB\n" + SAVED + "\n";

        assertThat(digest(7, "AB")).isEqualTo(Digests.of(text));
        assertThat(digest(7, "AC")).isNotEqualTo(digest(7, "AB"));
        assertThat(digest(8, "AB")).isNotEqualTo(digest(7, "AB"));
    }

    @Test
    void a_receipt_that_was_kept_is_read_as_it_was_signed() {
        String payload = "{\"sitting\":\"" + SITTING + "\",\"submittedAt\":\"2026-12-05T02:00:00Z\","
                + "\"closedBy\":\"TIME\",\"paper\":\"abc\",\"answers\":[{\"item\":3,\"sequence\":7,"
                + "\"savedAt\":\"" + SAVED + "\",\"digest\":\"ff\"}]}";
        String jws = "e30."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8))
                + ".AA";

        SubmissionReceipt receipt = SubmissionReceipt.read(jws);

        assertThat(receipt.closedBy()).isEqualTo(ClosedBy.TIME);
        assertThat(receipt.answers()).containsExactly(new SubmissionReceipt.AnswerDigest(3, 7, SAVED, "ff"));
        assertThat(receipt.receipt()).isEqualTo(jws);
    }

    private static String digest(long sequence, String answer) {
        return SubmissionReceipt.AnswerDigest.of(new Answer(SITTING, 3, sequence, answer, SAVED))
                .digest();
    }
}
