package care.training.registry;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;

/** What an association says to give somebody an assessor's card of the lowest grade for 保育师. */
public final class CardRequest {
    private CardRequest() {}

    /**
     * @param identity document and name of the holder
     * @param levels for which she may assess
     */
    public static JsonObject of(
            JsonObjectBuilder identity, String number, LocalDate from, LocalDate to, int... levels) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (int level : levels) {
            all.add(level);
        }
        return identity.add("cardNumber", number)
                .add("occupation", "4-10-01-03")
                .add("levels", all)
                .add("grade", "ASSESSOR")
                .add(
                        "basis",
                        Json.createObjectBuilder()
                                .add("level", 3)
                                .add("reference", "BASIS-" + number)
                                .add("issuedOn", "2020-06-01"))
                .add("validFrom", from.toString())
                .add("validTo", to.toString())
                .build();
    }

    /** For level 5, in 2026 to 2028. */
    public static JsonObject of(JsonObjectBuilder identity, String number) {
        return of(identity, number, LocalDate.of(2026, 1, 1), LocalDate.of(2028, 12, 31), 5);
    }
}
