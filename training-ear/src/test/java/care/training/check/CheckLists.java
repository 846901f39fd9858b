package care.training.check;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.Somebody;
import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Waiting;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Lists that an employer has checked over the API. */
public record CheckLists(ApiClient client) {
    private static final String PATH = "/checks/batches";

    public static byte[] json(Collection<Somebody> people) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        people.forEach(somebody -> list.add(Employer.question(somebody)));
        return list.build().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    public Answer handIn(String mediaType, byte[] file) {
        return client.post(PATH + "?purpose=PRE_EMPLOYMENT&legalBasis=STATUTORY_DUTY", mediaType, file);
    }

    /** The id of a list that is taken in. */
    public String taken(String mediaType, byte[] file) {
        Answer answer = handIn(mediaType, file).expect(202);
        String id = answer.json().getString("id");
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(at -> assertThat(at).endsWith("/api/v1" + PATH + "/" + id));
        return id;
    }

    public JsonObject get(String id) {
        return client.get(PATH + "/" + id).expect(200).json();
    }

    /** The list when all its rows are done. */
    public JsonObject done(String id, Duration limit) {
        Instant until = Instant.now().plus(limit);
        JsonObject list = get(id);
        while (!list.getString("state").equals("DONE")) {
            assertThat(Instant.now()).as("the list does not end: " + list).isBefore(until);
            Waiting.pause();
            list = get(id);
        }
        assertThat(list.getInt("done")).isEqualTo(list.getInt("total"));
        return list;
    }

    /** All its rows when they are done, page by page. */
    public List<JsonObject> rows(String id) {
        int total = done(id, Duration.ofMinutes(2)).getInt("total");
        List<JsonObject> rows = new ArrayList<>();
        for (int page = 0; rows.size() < total; page++) {
            List<JsonObject> next = client.get(PATH + "/" + id + "?size=200&page=" + page)
                    .expect(200)
                    .json()
                    .getJsonArray("rows")
                    .getValuesAs(JsonObject.class);
            assertThat(next).isNotEmpty();
            rows.addAll(next);
        }
        return rows;
    }
}
