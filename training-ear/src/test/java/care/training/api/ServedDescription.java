package care.training.api;

import care.training.platform.ApiClient;
import care.training.platform.Platform;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the running application says of its API at {@code /openapi}. */
final class ServedDescription {
    private static final String ROOT = "/api/v1";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonObject document;

    private ServedDescription(JsonObject document) {
        this.document = document;
    }

    static ServedDescription of(Platform platform) {
        ApiClient anyone = ApiClient.anonymous(platform);
        return new ServedDescription(anyone.send(anyone.request("")
                        .uri(platform.application().address().resolve("/openapi"))
                        .setHeader("Accept", "application/json"))
                .expect(200)
                .json());
    }

    JsonObject document() {
        return document;
    }

    /** Every operation by its name, such as {@code GET /me}. */
    Map<String, JsonObject> operations() {
        Map<String, JsonObject> operations = new TreeMap<>();
        document.getJsonObject("paths")
                .forEach((path, methods) -> methods.asJsonObject().forEach((method, operation) -> {
                    if (METHODS.contains(method)) {
                        operations.put(
                                method.toUpperCase() + " " + path.substring(ROOT.length()), operation.asJsonObject());
                    }
                }));
        return operations;
    }
}
