package care.training.kernel;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.lang.reflect.Type;

/**
 * The one JSON mapper. Making one costs a thousand times a use, so it is shared; it is safe for many threads. Nulls are
 * left out, times are RFC 3339, dates ISO 8601, levels numbers, credit codes text; records
 * are bound by their components.
 */
public final class Json {
    private static final Jsonb MAPPER = JsonbBuilder.create(new JsonbConfig()
            .withNullValues(false)
            .withEncoding("UTF-8")
            .withAdapters(new JsonValues.LevelAsNumber(), new JsonValues.CreditCodeAsText())
            .setProperty("jsonb.fail-on-unknown-properties", true));

    private Json() {}

    public static Jsonb mapper() {
        return MAPPER;
    }

    public static String write(Object value) {
        return MAPPER.toJson(value);
    }

    /** Reads what this application wrote itself. */
    public static <T> T read(String json, Class<T> type) {
        return MAPPER.fromJson(json, type);
    }

    /**
     * Reads what somebody else wrote. Problems: BROKEN_JSON with line and column; INVALID_INPUT naming each field that is
     * unknown, given twice, or not what its type needs. Whether a field must be there is not decided here.
     */
    public static <T> T readForeign(byte[] body, Type type) {
        return MAPPER.fromJson(foreignText(body, type), type);
    }

    /** The text of what {@link #readForeign} would read, for whoever reads it piece by piece. Problems: the same. */
    public static String foreignText(byte[] body, Type type) {
        String json = JsonShape.text(body);
        JsonShape.check(json, type);
        return json;
    }
}
