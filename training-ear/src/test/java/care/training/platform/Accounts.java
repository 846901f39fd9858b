package care.training.platform;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts beside the demo's, for tests about somebody of whom nothing is known yet. Their password is the demo's. */
public final class Accounts {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final Map<String, Object> DOORS = new ConcurrentHashMap<>();

    private final Platform platform;
    private final String token;

    private Accounts(Platform platform) {
        this.platform = platform;
        String password = new Secrets(platform.places()).get("keycloak.admin.password");
        this.token = object(send(
                        HttpRequest.newBuilder(at("/realms/master/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(
                                        "grant_type=password&client_id=admin-cli&username=admin&password=" + password)),
                        Set.of(200)))
                .getString("access_token");
    }

    /**
     * Held while the account signs in: Keycloak takes two sign-ins of one account at the same moment for an attack and
     * refuses them, and tests may run side by side.
     */
    static Object door(String username) {
        return DOORS.computeIfAbsent(username, name -> new Object());
    }

    /** A caregiver's account. It may be there from an earlier run: Keycloak keeps it, the application does not know it. */
    public static void caregiver(Platform platform, String username) {
        Accounts accounts = new Accounts(platform);
        accounts.create(username, null);
        accounts.give(username, "caregiver");
    }

    /** An employer's account that acts for an organization of its own. */
    public static void employer(Platform platform, String username, String organization) {
        Accounts accounts = new Accounts(platform);
        accounts.create(username, organization);
        accounts.give(username, "employer");
    }

    private void create(String username, String organization) {
        JsonObjectBuilder attributes = Json.createObjectBuilder()
                .add("displayName", Json.createArrayBuilder().add(username));
        if (organization != null) {
            attributes.add("organization", Json.createArrayBuilder().add(organization));
        }
        JsonObject account = Json.createObjectBuilder()
                .add("username", username)
                .add("enabled", true)
                .add("attributes", attributes)
                .add(
                        "credentials",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("type", "password")
                                        .add("value", "demo")))
                .build();
        post("/users", account, Set.of(201, 409));
    }

    private void give(String username, String role) {
        String user = array(get("/users?exact=true&username=" + username))
                .getJsonObject(0)
                .getString("id");
        JsonObject known = object(get("/roles/" + role));
        post(
                "/users/" + user + "/role-mappings/realm",
                Json.createArrayBuilder().add(known).build(),
                Set.of(204));
    }

    private String get(String path) {
        return send(request(path).GET(), Set.of(200));
    }

    private void post(String path, JsonStructure body, Set<Integer> expected) {
        send(
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body.toString())),
                expected);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(at("/admin/realms/training" + path)).header("Authorization", "Bearer " + token);
    }

    private URI at(String path) {
        return platform.keycloak().address().resolve(path);
    }

    private static String send(HttpRequest.Builder request, Set<Integer> expected) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (!expected.contains(answer.statusCode())) {
                throw new AssertionError("Keycloak answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static JsonObject object(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static JsonArray array(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readArray();
        }
    }
}
