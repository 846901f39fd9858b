package care.training.catalog;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a provider says of one run of a course.
 *
 * @param code unique within the course
 * @param endsOn the last day, not before the first
 * @param seats at least 1
 */
public record ClassData(String code, LocalDate startsOn, LocalDate endsOn, int seats, String place) {
    /** All of it but the code as texts, by the names that an import's fields have in JSON. */
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("startsOn", startsOn.toString());
        facts.put("endsOn", endsOn.toString());
        facts.put("seats", String.valueOf(seats));
        facts.put("place", place);
        return facts;
    }
}
