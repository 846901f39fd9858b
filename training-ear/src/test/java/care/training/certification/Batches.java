package care.training.certification;

import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Waiting;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;

/** Prepares a batch, has it approved by another and waits for its end, and sees what came of it, as clients of the API do. */
final class Batches {
    private Batches() {}

    static JsonObject issue(ApiClient association, PublishedExam exam) {
        String id = prepare(association, exam);
        return approve(association, exam.approver(), id);
    }

    /** The batch's id; it waits for its approval. */
    static String prepare(ApiClient association, PublishedExam exam) {
        Answer prepared =
                association.post("/certificates/batches", exam.request()).expect(202);
        String id = prepared.json().getString("id");
        if (!prepared.headers().firstValue("Location").orElse("").endsWith("/certificates/batches/" + id)) {
            throw new AssertionError("no Location: " + prepared.headers().map());
        }
        return id;
    }

    /** The number of the certificate that was made in that place. */
    static String number(JsonObject batch, int at) {
        return batch.getJsonArray("certificates").getJsonObject(at).getString("number");
    }

    /** What anybody is told of a certificate by its number and a name or code. */
    static JsonObject lookUp(ApiClient anybody, String number, String name) {
        return anybody.post(
                        "/certificates/lookups",
                        Json.createObjectBuilder()
                                .add("number", number)
                                .add("name", name)
                                .build())
                .expect(200)
                .json();
    }

    static JsonObject approve(ApiClient association, ApiClient approver, String id) {
        approver.post("/certificates/batches/" + id + "/approval").expect(200);
        return ended(association, id);
    }

    static JsonObject ended(ApiClient association, String id) {
        Instant limit = Instant.now().plusSeconds(60);
        while (Instant.now().isBefore(limit)) {
            JsonObject batch =
                    association.get("/certificates/batches/" + id).expect(200).json();
            if ("DONE".equals(batch.getString("state"))) {
                return batch;
            }
            Waiting.pause();
        }
        throw new AssertionError("batch " + id + " does not end");
    }
}
