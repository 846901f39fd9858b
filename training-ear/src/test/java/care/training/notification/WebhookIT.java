package care.training.notification;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.Register;
import care.training.ban.Somebody;
import care.training.check.Employer;
import care.training.notification.Receiver.Mood;
import care.training.notification.Receiver.Request;
import care.training.platform.ApiClient;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.Waiting;
import care.training.platform.WholePlatform;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an employer's own system is sent: signed, in order, each once by its id however often it is tried. */
@WholePlatform
class WebhookIT {
    @TempDir
    private static Path folder;

    private static Platform platform;
    private static ApiClient employer;
    private static Receiver receiver;

    @BeforeAll
    static void start() throws Exception {
        platform = TestPlatform.platform();
        employer = Employer.onRecord(platform).client();
        receiver = Receiver.start(folder, platform.places().data().resolve("webhook-authorities.pem"));
    }

    @AfterAll
    static void stop() {
        receiver.close();
    }

    @Test
    void events_arrive_signed_in_order_and_once_by_their_id_and_what_is_given_up_is_sent_again_by_hand()
            throws Exception {
        String ref = "H-" + UUID.randomUUID();
        Somebody somebody = Somebody.random();
        new Employer(employer).hire(ref, somebody);
        register(receiver.address()).expect(200);
        receiver.will(Mood.DROP, Mood.DELAY, Mood.REFUSE, Mood.DELAY);
        test();
        test();
        new Register(platform).inForce(somebody);
        await("all three are taken", () -> receiver.taken().size() >= 3);

        List<Request> taken = receiver.taken();
        assertThat(taken).extracting(Request::id).doesNotHaveDuplicates();
        assertThat(taken)
                .extracting(request -> request.event().getString("type"))
                .containsExactly(
                        "care.training.webhook.tested", "care.training.webhook.tested", "care.training.alert.raised");
        assertThat(receiver.requests()).hasSize(5);
        assertThat(receiver.mostAtOnce()).as("one worker at a time").isEqualTo(1);
        assertThat(receiver.requests().get(0).body())
                .as("a repeat is the same event")
                .isEqualTo(receiver.requests().get(1).body());
        JsonObject alert = taken.get(2).event();
        assertThat(alert.getString("specversion")).isEqualTo("1.0");
        assertThat(alert.getJsonObject("data").getString("kind")).isEqualTo("BARRED");
        assertThat(alert.getJsonObject("data").getString("personRef")).isEqualTo(ref);
        assertThat(alert.toString()).doesNotContain(somebody.name()).doesNotContain(somebody.number());
        for (Request request : receiver.requests()) {
            assertThat(isSigned(request, receiver.address())).isTrue();
            assertThat(isSigned(request, receiver.address() + "2"))
                    .as("it cannot be used elsewhere")
                    .isFalse();
        }
        undelivered();
        refusedByItself();
        employer.delete("/webhook").expect(204);
    }

    private static void undelivered() throws SQLException {
        int before = receiver.requests().size();
        receiver.will(Mood.REFUSE, Mood.REFUSE);
        test();
        await("it was refused", () -> receiver.requests().size() > before);
        String id = receiver.requests().get(before).id();
        await("that was written down", () -> event(id).getInt("tries") > 0);
        try (Connection connection = platform.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update webhook_event set queued_at = queued_at - interval '73 hours', next_at ="
                    + " now() where id = '" + id + "' and state = 'WAITING'");
        }
        await("it was given up", () -> event(id).getString("state").equals("UNDELIVERED"));
        assertThat(event(id).getString("answer")).isEqualTo("503");
        assertThat(Employer.other(platform)
                        .client()
                        .post("/webhook/events/" + id + "/resend")
                        .status())
                .isEqualTo(404);
        employer.post("/webhook/events/" + id + "/resend").expect(204);
        await("it was delivered", () -> event(id).getString("state").equals("DELIVERED"));
        assertThat(employer.post("/webhook/events/" + id + "/resend").status()).isEqualTo(404);
    }

    /** One that is always refused holds up none after it, and those go out in their order. */
    private static void refusedByItself() {
        int asked = receiver.requests().size();
        int before = receiver.taken().size();
        receiver.will(Mood.REJECT);
        test();
        await("it was rejected", () -> receiver.requests().size() > asked);
        String rejected = receiver.requests().get(asked).id();
        List<String> sent = List.of(tested(), tested());
        await("those after it are taken", () -> receiver.taken().size() >= before + 2);
        assertThat(receiver.taken().subList(before, before + 2))
                .extracting(Request::id)
                .containsExactlyElementsOf(sent);
        assertThat(event(rejected).getString("state")).isEqualTo("WAITING");
        receiver.forgive();
        employer.post("/webhook/events/" + rejected + "/resend").expect(204);
        await("it was delivered", () -> event(rejected).getString("state").equals("DELIVERED"));
    }

    /** The id of a test event, the latest. */
    private static String tested() {
        test();
        return employer.get("/webhook/events?size=1")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
    }

    @Test
    void only_a_whole_address_with_tls_is_taken() {
        ApiClient other = Employer.other(platform).client();
        for (String address : List.of("http://example.org/x", "https://", "https://a@example.org/", "ftp://x", "x y")) {
            assertThat(other.put(
                                    "/webhook",
                                    Json.createObjectBuilder()
                                            .add("address", address)
                                            .build())
                            .status())
                    .as(address)
                    .isEqualTo(400);
        }
        assertThat(other.get("/webhook").status()).isEqualTo(404);
        assertThat(other.post("/webhook/test").status()).isEqualTo(404);
    }

    private static ApiClient.Answer register(String address) {
        return employer.put(
                "/webhook", Json.createObjectBuilder().add("address", address).build());
    }

    private static void test() {
        employer.post("/webhook/test").expect(204);
    }

    private static JsonObject event(String id) {
        return employer
                .get("/webhook/events?size=200")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(event -> event.getString("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** As a receiver verifies it: by the published key that the signature names, over what it got. */
    private static boolean isSigned(Request request, String target) throws Exception {
        String digest = "sha-256=:"
                + Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(request.body())) + ":";
        assertThat(request.headers()).containsEntry("content-digest", digest);
        String parameters = request.headers().get("signature-input").replaceFirst("^training=", "");
        String signature = request.headers()
                .get("signature")
                .replaceFirst("^training=:", "")
                .replaceFirst(":$", "");
        String base = "\"@method\": POST\n\"@target-uri\": " + target + "\n\"content-digest\": " + digest
                + "\n\"content-type\": " + request.headers().get("content-type") + "\n\"@signature-params\": "
                + parameters;
        String kid = parameters.replaceFirst(".*;keyid=\"([^\"]+)\".*", "$1");
        JWKSet keys = JWKSet.parse(
                ApiClient.anonymous(platform).get("/issuer/keys").expect(200).text());
        return new ECDSAVerifier(keys.getKeyByKeyId(kid).toECKey())
                .verify(
                        new JWSHeader(JWSAlgorithm.ES256),
                        base.getBytes(StandardCharsets.UTF_8),
                        Base64URL.encode(Base64.getDecoder().decode(signature)));
    }

    private static void await(String what, BooleanSupplier reached) {
        Instant limit = Instant.now().plus(Duration.ofSeconds(60));
        while (!reached.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(limit);
            Waiting.pause();
        }
    }
}
