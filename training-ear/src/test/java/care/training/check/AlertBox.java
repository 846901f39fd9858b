package care.training.check;

import care.training.ban.Somebody;
import care.training.platform.ApiClient;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/** An employer's alerts as its own system reads them. */
public final class AlertBox {
    private AlertBox() {}

    /** The number of the last one. */
    public static long latest(ApiClient client) {
        return client.get("/alerts/state")
                .expect(200)
                .json()
                .getJsonNumber("latest")
                .longValue();
    }

    public static List<JsonObject> alerts(ApiClient client, long since) {
        return client.get("/alerts?since=" + since + "&size=200")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    /** What was told of them since then, but that a check is due: a new day may tell that of anybody meanwhile. */
    public static List<JsonObject> alerts(ApiClient client, long since, Somebody... people) {
        List<String> names = Stream.of(people).map(Somebody::name).toList();
        return alerts(client, since).stream()
                .filter(alert -> names.contains(alert.getString("name")))
                .filter(alert -> !alert.getString("kind").equals("CHECK_DUE"))
                .toList();
    }

    public static List<String> kinds(ApiClient client, long since, Somebody... people) {
        return alerts(client, since, people).stream()
                .map(alert -> alert.getString("kind"))
                .toList();
    }
}
