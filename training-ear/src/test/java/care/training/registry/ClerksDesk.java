package care.training.registry;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.Somebody;
import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.UUID;

/** Where two clerks of the association complete the records of people. */
record ClerksDesk(ApiClient clerk, ApiClient otherClerk) {
    static ClerksDesk of(Platform platform) {
        return new ClerksDesk(
                ApiClient.machine(platform, "demo-association"), ApiClient.machine(platform, "demo-association2"));
    }

    /** Puts somebody on record; her id. */
    String registered(JsonObjectBuilder identity) {
        JsonObject card =
                CardRequest.of(identity, "P" + UUID.randomUUID().toString().substring(0, 20));
        clerk.post("/assessors", card).expect(201);
        return id(Json.createObjectBuilder()
                .add("documentType", card.getString("documentType"))
                .add("documentNumber", card.getString("documentNumber")));
    }

    String id(JsonObjectBuilder sought) {
        return found(sought).get(0);
    }

    List<String> found(JsonObjectBuilder sought) {
        return clerk
                .post("/people/lookups", sought.build())
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(person -> person.getString("id"))
                .toList();
    }

    JsonObject record(String id) {
        return clerk.get("/people/" + id).expect(200).json();
    }

    Answer add(String id, String what, JsonObjectBuilder body) {
        return clerk.post("/people/" + id + "/" + what, body.build());
    }

    void addByTwo(String id, String what, JsonObjectBuilder body) {
        OnRecord.addedByTwo(clerk, otherClerk, id, what, body.build());
    }

    static JsonObjectBuilder reasoned() {
        return Json.createObjectBuilder().add("reason", "证件原件已核对（测试）");
    }

    static JsonObject reason() {
        return reasoned().build();
    }

    /** The number of a passport that nobody has. */
    static String passport() {
        return "T" + Math.abs(UUID.randomUUID().getMostSignificantBits() % 1_000_000_000_000L);
    }

    static JsonObjectBuilder document(String passport) {
        return Json.createObjectBuilder().add("documentType", "PASSPORT").add("documentNumber", passport);
    }

    static JsonObjectBuilder documentOf(Somebody somebody) {
        return Json.createObjectBuilder().add("documentType", "RESIDENT_ID").add("documentNumber", somebody.number());
    }

    static JsonObjectBuilder name(String kind, String name) {
        return Json.createObjectBuilder().add("kind", kind).add("name", name);
    }

    static void refused(Answer answer, String code) {
        assertThat(answer.expect(409).json().getString("type")).endsWith("/" + code);
    }
}
