package care.training.certification.credential;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The JSON-LD contexts whose meaning is known here: packed with the application (licences beside them), so that no
 * network is needed and nobody can change what a term means.
 */
public final class KnownContexts {
    /** W3C Verifiable Credentials 2.0; the first of every credential. */
    public static final String CREDENTIALS = "https://www.w3.org/ns/credentials/v2";

    /** W3C Verifiable Credentials 1.1, which Open Badges 3.0 used in its drafts. */
    public static final String OLD_CREDENTIALS = "https://www.w3.org/2018/credentials/v1";

    /** Open Badges 3.0 as it is written here. */
    public static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry(CREDENTIALS, "credentials-v2.jsonld"),
            Map.entry("https://www.w3.org/ns/credentials/undefined-terms/v2", "undefined-terms-v2.jsonld"),
            Map.entry("https://w3id.org/security/data-integrity/v2", "data-integrity-v2.jsonld"),
            Map.entry("https://www.w3.org/ns/credentials/status/v1", "status-list-v1.jsonld"),
            Map.entry("https://purl.imsglobal.org/spec/ob/v3p0/context.json", "open-badges-3.0.json"),
            Map.entry("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.0.json", "open-badges-3.0.json"),
            Map.entry("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json", "open-badges-3.0.1.json"),
            Map.entry("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json", "open-badges-3.0.2.json"),
            Map.entry(OPEN_BADGES, "open-badges-3.0.3.json"),
            Map.entry("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json", "open-badges-extensions.json"));

    private KnownContexts() {}

    public static boolean has(String address) {
        return FILES.containsKey(address);
    }

    /** What the context says; null where it is not known here. */
    public static JsonValue at(String address) {
        return Holder.READ.get(address);
    }

    /** Every term that the context defines, whatever it is used with. */
    public static Set<String> terms(String address) {
        Set<String> terms = new HashSet<>();
        collect(Holder.READ.get(address), terms);
        return terms;
    }

    /** Whether the context gives every other term a meaning too, by {@code @vocab}. */
    public static boolean definesAll(String address) {
        JsonValue context = Holder.READ.get(address);
        return context instanceof JsonObject object && object.containsKey("@vocab");
    }

    private static void collect(JsonValue context, Set<String> terms) {
        if (context instanceof JsonArray several) {
            several.forEach(one -> collect(one, terms));
        } else if (context instanceof JsonObject object) {
            object.forEach((term, definition) -> {
                terms.add(term);
                if (definition instanceof JsonObject detail && detail.containsKey("@context")) {
                    collect(detail.get("@context"), terms);
                }
            });
        }
    }

    /** Read when first needed. */
    private static final class Holder {
        static final Map<String, JsonValue> READ = FILES.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> read(entry.getValue())));

        private static JsonValue read(String file) {
            try (InputStream content = KnownContexts.class.getResourceAsStream("contexts/" + file);
                    JsonReader reader = Json.createReader(content)) {
                return reader.readObject().get("@context");
            } catch (IOException unreadable) {
                throw new UncheckedIOException("the packed context " + file + " cannot be read", unreadable);
            }
        }
    }
}
