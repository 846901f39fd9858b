package care.training.ledger;

import care.training.platform.ApiClient;
import care.training.platform.Waiting;
import jakarta.json.JsonObject;
import java.time.Duration;

/** Has the database read again against the log, as an auditor does. */
final class ReadAgain {
    private ReadAgain() {}

    /** What came of it. */
    static JsonObject by(ApiClient auditor, Duration patience) throws Exception {
        String path = "/ledger/rereadings/"
                + auditor.post("/ledger/rereadings").expect(202).json().getString("id");
        Waiting.until(
                "the log is read again",
                patience,
                () -> auditor.get(path).expect(200).json().containsKey("endedAt"));
        return auditor.get(path).expect(200).json();
    }
}
