package care.training.check;

import care.training.ban.Somebody;
import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** An employer who checks people over the API. */
public record Employer(ApiClient client) {
    public static Employer of(Platform platform) {
        return new Employer(ApiClient.machine(platform, "demo-employer"));
    }

    public static Employer other(Platform platform) {
        return new Employer(ApiClient.machine(platform, "demo-employer2"));
    }

    public static JsonObjectBuilder question(Somebody somebody) {
        return Json.createObjectBuilder()
                .add("subject", somebody.asJson())
                .add("purpose", "PRE_EMPLOYMENT")
                .add("legalBasis", "STATUTORY_DUTY");
    }

    public Answer ask(Somebody somebody) {
        return client.post("/checks", question(somebody).build());
    }

    public JsonObject check(Somebody somebody) {
        return ask(somebody).expect(201).json();
    }

    public String outcome(Somebody somebody) {
        return check(somebody).getString("outcome");
    }
}
