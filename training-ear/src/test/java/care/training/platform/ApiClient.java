package care.training.platform;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls the API over HTTP as one account, with a token fetched and renewed as a client of one's own would do it. */
public final class ApiClient {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Longer than Keycloak keeps somebody out. */
    private static final Duration SIGN_IN = Duration.ofSeconds(90);

    private final URI api;
    private final URI tokens;
    private final Map<String, String> grant;
    private String language = "zh-CN";
    private String token;
    private Instant renewAt = Instant.MIN;

    private ApiClient(Platform platform, Map<String, String> grant) {
        this.api = platform.application().address().resolve("/api/v1");
        this.tokens = URI.create(platform.keycloak().realm() + "/protocol/openid-connect/token");
        this.grant = grant;
    }

    public static ApiClient anonymous(Platform platform) {
        return new ApiClient(platform, Map.of());
    }

    /** A machine of the demo, e.g. {@code demo-college}. */
    public static ApiClient machine(Platform platform, String client) {
        return new ApiClient(
                platform, Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", "demo"));
    }

    /** A person of the demo at a terminal. */
    public static ApiClient person(Platform platform, String username) {
        return new ApiClient(
                platform,
                Map.of("grant_type", "password", "client_id", "demo-cli", "username", username, "password", "demo"));
    }

    /** The same account, asking for texts in English. */
    public ApiClient inEnglish() {
        language = "en";
        return this;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, JsonStructure body) {
        return post(path, "application/json", body.toString().getBytes(StandardCharsets.UTF_8));
    }

    public Answer post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    public Answer post(String path, String mediaType, byte[] body) {
        return send(request(path).header("Content-Type", mediaType).POST(BodyPublishers.ofByteArray(body)));
    }

    public Answer put(String path, JsonStructure body) {
        return send(
                request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body.toString())));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** For a request that the methods above do not make; {@link #send} adds nothing to it. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(api + path)).timeout(PATIENCE).header("Accept-Language", language);
        if (!grant.isEmpty()) {
            request.header("Authorization", "Bearer " + token());
        }
        return request;
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public synchronized String token() {
        if (Instant.now().isAfter(renewAt)) {
            String form = grant.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            JsonObject answer = signIn(form).expect(200).json();
            token = answer.getString("access_token");
            renewAt = Instant.now().plusSeconds(answer.getInt("expires_in")).minusSeconds(30);
        }
        return token;
    }

    /**
     * Again for a while where it is refused: Keycloak refuses who signs in while it still writes down that she just
     * did. The passwords are right.
     */
    private Answer signIn(String form) {
        synchronized (Accounts.door(grant.getOrDefault("username", grant.get("client_id")))) {
            Instant limit = Instant.now().plus(SIGN_IN);
            Answer answer = ask(form);
            while (answer.status() == 400 && Instant.now().isBefore(limit)) {
                Waiting.pause();
                answer = ask(form);
            }
            return answer;
        }
    }

    private Answer ask(String form) {
        return send(HttpRequest.newBuilder(tokens)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** What came back. */
    public record Answer(int status, HttpHeaders headers, byte[] body) {

        /** This answer, if it has the status that is expected; otherwise it fails with what came instead. */
        public Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError("expected " + expected + ", was " + status + ": " + text());
            }
            return this;
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public JsonObject json() {
            try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
                return reader.readObject();
            }
        }

        public JsonArray array() {
            try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
                return reader.readArray();
            }
        }
    }
}
