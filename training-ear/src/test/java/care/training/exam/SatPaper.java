package care.training.exam;

import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;

/** A paper as its candidate has it before her, through the API. */
public record SatPaper(ApiClient candidate, JsonObject sitting) {

    public static SatPaper start(ApiClient candidate, String booking) {
        return new SatPaper(candidate, begin(candidate, booking).expect(201).json());
    }

    public static Answer begin(ApiClient candidate, String booking) {
        return candidate.post(
                "/sittings",
                Json.createObjectBuilder().add("bookingId", booking).build());
    }

    public UUID id() {
        return UUID.fromString(sitting.getString("id"));
    }

    public String path() {
        return "/sittings/" + sitting.getString("id");
    }

    public List<JsonObject> items() {
        return sitting.getJsonObject("paper").getJsonArray("items").getValuesAs(JsonObject.class);
    }

    public Answer answer(int item, long sequence, String answer) {
        return candidate.put(
                path() + "/answers/" + item,
                Json.createObjectBuilder()
                        .add("sequence", sequence)
                        .add("answer", answer)
                        .build());
    }

    public Answer submit() {
        return candidate.post(path() + "/submission");
    }

    public JsonObject again() {
        return candidate.get(path()).expect(200).json();
    }
}
