package care.training.scheduling;

import care.training.standard.decision.DecisionCause;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.UUID;

/**
 * How a candidate is entered.
 *
 * @param way the entry condition she claims, {@code null} for any that is fulfilled
 * @param evidence what is handed in for it, as JSON, or {@code null}
 * @param by the account that enters
 * @param organization the college or association that enters her and has seen the evidence; {@code null} when she books
 *     herself
 * @param documentId the document that the organization names her by; {@code null} when she books herself
 */
record Entry(String way, String evidence, String by, String organization, UUID documentId) {
    private static final String INTENDS = "intendsToWork";

    /**
     * Whether she declares that she means to work in the occupation (拟从事): herself by {@code intendsToWork} of the
     * evidence; an organization hands in the application that she signed and that says so, unless it says otherwise.
     */
    boolean declaresIntention() {
        JsonValue said = said();
        return said == null ? organization != null : said == JsonValue.TRUE;
    }

    DecisionCause cause() {
        return organization == null ? DecisionCause.BOOKING : DecisionCause.ENTRY;
    }

    private JsonValue said() {
        if (evidence == null) {
            return null;
        }
        try (JsonReader reader = Json.createReader(new StringReader(evidence))) {
            JsonValue whole = reader.readValue();
            return whole instanceof JsonObject object ? object.get(INTENDS) : null;
        }
    }
}
