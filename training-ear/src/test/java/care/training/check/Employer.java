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
    /** Of the account {@code employer} and the machine {@code demo-employer}. */
    public static final String ORGANIZATION = "52610102MJT000010Q";

    /** Of the machine {@code demo-employer2}. */
    public static final String OTHER = "91610113MJT000010M";

    public static Employer of(Platform platform) {
        return new Employer(ApiClient.machine(platform, "demo-employer"));
    }

    /** The same, with its organization on record. */
    public static Employer onRecord(Platform platform) {
        ApiClient.machine(platform, "demo-regulator")
                .put(
                        "/organizations/" + ORGANIZATION,
                        Json.createObjectBuilder()
                                .add("name", "小雨点托育中心（演示）")
                                .add("kind", "NURSERY")
                                .add("district", "610102")
                                .build())
                .expect(200);
        return of(platform);
    }

    /** Another one, with its organization on record. */
    public static Employer otherOnRecord(Platform platform) {
        ApiClient.machine(platform, "demo-regulator")
                .put(
                        "/organizations/" + OTHER,
                        Json.createObjectBuilder()
                                .add("name", "向日葵托育（演示）")
                                .add("kind", "NURSERY")
                                .add("district", "610113")
                                .build())
                .expect(200);
        return other(platform);
    }

    public static Employer other(Platform platform) {
        return new Employer(ApiClient.machine(platform, "demo-employer2"));
    }

    public static JsonObjectBuilder question(Somebody somebody) {
        return question(somebody.asJson());
    }

    private static JsonObjectBuilder question(JsonObjectBuilder subject) {
        return Json.createObjectBuilder()
                .add("subject", subject)
                .add("purpose", "PRE_EMPLOYMENT")
                .add("legalBasis", "STATUTORY_DUTY");
    }

    public Answer ask(Somebody somebody) {
        return client.post("/checks", question(somebody).build());
    }

    /** The answer about somebody by any document: its type and number, and a name. */
    public JsonObject check(JsonObjectBuilder subject) {
        return client.post("/checks", question(subject).build()).expect(201).json();
    }

    public JsonObject check(Somebody somebody) {
        return ask(somebody).expect(201).json();
    }

    /** Puts somebody on the staff, as a carer since some time ago. */
    public void hire(String ref, Somebody somebody) {
        file(ref, somebody, "保育员", "2024-01-01");
    }

    /** Says of somebody on the staff, or new on it, which post is held since when. */
    public void file(String ref, Somebody somebody, String position, String from) {
        client.put(
                        "/staff/" + ref,
                        Json.createObjectBuilder()
                                .add("subject", somebody.asJson())
                                .add("position", position)
                                .add("from", from)
                                .build())
                .expect(200);
    }

    /** Whether what an answer that somebody is barred rests on still bars her. */
    boolean stillBarred(JsonObject check) {
        return client.get("/checks/" + check.getString("id")).expect(200).json().getBoolean("stillBarred");
    }

    public String outcome(Somebody somebody) {
        return check(somebody).getString("outcome");
    }
}
