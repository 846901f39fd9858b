package care.training.certification;

import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Waiting;
import jakarta.json.JsonObject;
import java.time.Instant;

/** Starts a batch and waits for its end, as a client of the API does. */
final class Batches {
    private Batches() {}

    static JsonObject issue(ApiClient association, PublishedExam exam) {
        Answer started =
                association.post("/certificates/batches", exam.request()).expect(202);
        String id = started.json().getString("id");
        if (!started.headers().firstValue("Location").orElse("").endsWith("/certificates/batches/" + id)) {
            throw new AssertionError("no Location: " + started.headers().map());
        }
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
