package care.training.registry;

import care.training.platform.ApiClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;

/** People whom the register knows. */
public final class OnRecord {
    private OnRecord() {}

    /** The id of the first whom a clerk finds by the document that somebody is described with. */
    public static String id(ApiClient clerk, JsonObject somebody) {
        return clerk.post(
                        "/people/lookups",
                        Json.createObjectBuilder()
                                .add("documentType", somebody.getString("documentType"))
                                .add("documentNumber", somebody.getString("documentNumber"))
                                .build())
                .expect(200)
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
    }

    /** One clerk adds a document ({@code documents}) or a name ({@code names}) that waits for another, who approves it. */
    public static void addedByTwo(ApiClient one, ApiClient other, String id, String what, JsonObject body) {
        String change =
                one.post("/people/" + id + "/" + what, body).expect(202).json().getString("id");
        other.post("/people/changes/" + change + "/approval").expect(200);
    }
}
