package care.training.exam;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * The receipt of a submission: which answers counted, each as a digest, and when. Whoever holds it and knows her answers
 * can prove them; it tells nobody else what they were by itself.
 *
 * @param paper digest of the paper, see {@link Paper#digest()}
 * @param receipt the same, signed: a compact JWS by the issuer's receipt key
 */
public record SubmissionReceipt(
        UUID sitting,
        Instant submittedAt,
        ClosedBy closedBy,
        String paper,
        List<AnswerDigest> answers,
        String receipt) {

    /**
     * One answer.
     *
     * @param digest SHA-256 in hexadecimal digits of the sitting's id, item, sequence, answer and time saved, each
     *     followed by a line feed
     */
    public record AnswerDigest(int item, long sequence, Instant savedAt, String digest) {
        static AnswerDigest of(Answer answer) {
            String text = answer.sittingId() + "\n" + answer.item() + "\n" + answer.sequence() + "\n" + answer.text()
                    + "\n" + answer.savedAt() + "\n";
            return new AnswerDigest(answer.item(), answer.sequence(), answer.savedAt(), Digests.of(text));
        }
    }

    /** What is signed. */
    static JsonObject content(
            Sitting sitting, Paper paper, List<Answer> answers, Instant submittedAt, ClosedBy closedBy) {
        JsonArrayBuilder digests = Json.createArrayBuilder();
        for (Answer answer : answers) {
            AnswerDigest digest = AnswerDigest.of(answer);
            digests.add(Json.createObjectBuilder()
                    .add("item", digest.item())
                    .add("sequence", digest.sequence())
                    .add("savedAt", digest.savedAt().toString())
                    .add("digest", digest.digest()));
        }
        return Json.createObjectBuilder()
                .add("kind", "SUBMISSION")
                .add("sitting", sitting.id().toString())
                .add("submittedAt", submittedAt.toString())
                .add("closedBy", closedBy.name())
                .add("paper", paper.digest())
                .add("answers", digests)
                .build();
    }

    /** What a receipt that we signed and kept says. */
    static SubmissionReceipt read(String jws) {
        byte[] payload = Base64.getUrlDecoder().decode(jws.split("\\.")[1]);
        JsonObject content;
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(payload))) {
            content = reader.readObject();
        }
        List<AnswerDigest> answers = content.getJsonArray("answers").getValuesAs(JsonObject.class).stream()
                .map(SubmissionReceipt::answer)
                .toList();
        return new SubmissionReceipt(
                UUID.fromString(content.getString("sitting")),
                Instant.parse(content.getString("submittedAt")),
                ClosedBy.valueOf(content.getString("closedBy")),
                content.getString("paper"),
                answers,
                jws);
    }

    private static AnswerDigest answer(JsonObject json) {
        return new AnswerDigest(
                json.getInt("item"),
                json.getJsonNumber("sequence").longValue(),
                Instant.parse(json.getString("savedAt")),
                json.getString("digest"));
    }
}
