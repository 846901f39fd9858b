package care.training.platform;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The realm that production imports, with the demo's people and machines laid over it. */
final class Realm {

    private Realm() {}

    static void writeMerged(Path realm, Path demo, Path target) {
        try {
            Files.createDirectories(target.getParent());
            Files.writeString(target, merge(read(realm), read(demo)).toString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Clients and users are matched by name, anything else of the demo replaces what the realm says. */
    private static JsonObject merge(JsonObject realm, JsonObject demo) {
        JsonObjectBuilder merged = Json.createObjectBuilder(realm);
        demo.forEach((key, value) -> merged.add(
                key,
                switch (key) {
                    case "clients" -> mergeByName("clientId", realm.getJsonArray(key), value.asJsonArray());
                    case "users" -> mergeByName("username", realm.getJsonArray(key), value.asJsonArray());
                    default -> value;
                }));
        return merged.build();
    }

    private static JsonArray mergeByName(String name, JsonArray ours, JsonArray theirs) {
        Map<String, JsonObject> byName = new LinkedHashMap<>();
        for (JsonArray entries : new JsonArray[] {ours == null ? JsonValue.EMPTY_JSON_ARRAY : ours, theirs}) {
            for (JsonObject entry : entries.getValuesAs(JsonObject.class)) {
                byName.merge(entry.getString(name), entry, Realm::overlay);
            }
        }
        JsonArrayBuilder merged = Json.createArrayBuilder();
        byName.values().forEach(merged::add);
        return merged.build();
    }

    private static JsonObject overlay(JsonObject below, JsonObject above) {
        JsonObjectBuilder overlaid = Json.createObjectBuilder(below);
        above.forEach(overlaid::add);
        return overlaid.build();
    }

    private static JsonObject read(Path file) throws IOException {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            return reader.readObject();
        }
    }
}
