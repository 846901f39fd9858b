package care.training.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.platform.ApiClient.Answer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The application as {@code docs/operations.md} sets it up: without the demo, with keys and passwords of its own. */
@WholePlatform
// an application of its own, which it often waits for
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(TestPlatform.BESIDE)
class OperationsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String ISSUER_PASSWORD = "a-password-of-our-own";

    private static Platform platform;
    private static Tap database;
    private static Tap keycloak;
    private static Ports ports;
    private static Path keys;
    private static Application application;

    @BeforeAll
    static void setUp() throws Exception {
        platform = TestPlatform.platform();
        database = new Tap(platform.ports().database());
        keycloak = new Tap(platform.ports().keycloak());
        ports = platform.ports().withOtherApplication();
        platform.database().recreate("operations", "training");
        keys = Places.folder(platform.places().data().resolve("operations-keys"));
        makeKeys();
        application = Application.briefly("operations", platform.places(), ports, ownSettings());
        Application.stopOrphan("operations", platform.places());
        application.start();
        application.awaitReady(PATIENCE);
    }

    @AfterAll
    static void stop() {
        if (application != null) {
            application.stop();
        }
        database.close();
        keycloak.close();
    }

    @Test
    void the_demos_clock_and_pages_do_not_exist() {
        assertThat(get("/api/v1/demo/clock").status()).isEqualTo(404);
        assertThat(get("/demo").status()).isEqualTo(404);
        assertThat(get("/demo/design").status()).isEqualTo(404);
        assertThat(put("/api/v1/demo/clock", "{\"now\":\"2099-01-01T00:00:00Z\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void public_pages_and_the_api_answer() {
        assertThat(get("/").status()).isEqualTo(200);
        assertThat(get("/api/v1/sessions").status()).isEqualTo(200);
        assertThat(get("/api/v1/issuer/keys").text()).contains("\"kty\":\"EC\"");
    }

    @Test
    void with_what_everybody_can_read_in_the_repository_it_refuses_to_start_and_names_each_setting() {
        Map<String, String> demos = new HashMap<>(ownSettings());
        platform.places().demoSettings().forEach((name, value) -> {
            if (name.startsWith("training.keys.") || name.startsWith("training.issuer.")) {
                demos.put(name, value);
            }
        });
        demos.put("training.database.password", "training");
        demos.put("training.keycloak.secret", "demo");
        Application refused = Application.briefly(
                "refused", platform.places(), platform.ports().withOtherApplication(), demos);
        Application.stopOrphan("refused", platform.places());
        try {
            refused.start();
            assertThatThrownBy(() -> refused.awaitReady(PATIENCE)).isInstanceOf(StartFailure.class);
            assertThat(refused.log().lines()).anySatisfy(line -> assertThat(line)
                    .contains("refusing to start without training.demo")
                    .contains("training.keys.fields names a key of the demo")
                    .contains("training.keys.lookup names a key of the demo")
                    .contains("training.keys.receipt names a key of the demo")
                    .contains("training.keys.log names a key of the demo")
                    .contains("training.keys.credential names a key of the demo")
                    .contains("training.issuer.keystore names a key of the demo")
                    .contains("training.database.password is the demo's")
                    .contains("training.keycloak.secret is the demo's"));
        } finally {
            refused.stop();
        }
    }

    @Test
    void while_the_database_is_away_readiness_names_it_and_calls_are_asked_to_come_again() {
        database.cut();
        try {
            Answer ready = until(503);
            assertThat(ready.text()).contains("\"database\":\"DOWN\"").contains("\"keycloak\":\"UP\"");
            assertThat(get("/health/live").status()).isEqualTo(200);
            Answer call = get("/api/v1/sessions");
            assertThat(call.status()).as(call.text()).isEqualTo(503);
            assertThat(call.headers().firstValue("Retry-After")).isPresent();
            assertThat(call.json().getString("type")).isEqualTo("/problems/temporarily-unavailable");
        } finally {
            database.mend();
        }
        until(200);
        assertThat(get("/api/v1/sessions").status()).isEqualTo(200);
    }

    @Test
    void while_keycloak_is_away_readiness_names_it_and_what_needs_no_sign_in_goes_on() {
        keycloak.cut();
        try {
            assertThat(until(503).text()).contains("\"keycloak\":\"DOWN\"").contains("\"database\":\"UP\"");
            assertThat(get("/api/v1/sessions").status()).isEqualTo(200);
            assertThat(get("/").status()).isEqualTo(200);
        } finally {
            keycloak.mend();
        }
        until(200);
    }

    private static Map<String, String> ownSettings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("training.public-url", "http://127.0.0.1:" + ports.application());
        settings.put("training.database.url", "jdbc:postgresql://127.0.0.1:" + database.port() + "/operations");
        settings.put("training.database.user", "training");
        settings.put("training.database.password", "a-password-of-our-own");
        settings.put("training.keycloak.url", "http://127.0.0.1:" + keycloak.port() + "/realms/training");
        settings.put("training.keycloak.secret", platform.settings().get("training.keycloak.secret"));
        settings.put("training.keys.fields", keys.resolve("fields.json").toString());
        settings.put("training.keys.lookup", keys.resolve("lookup.json").toString());
        settings.put("training.keys.receipt", keys.resolve("receipt.jwk").toString());
        settings.put("training.keys.credential", keys.resolve("credential.jwk").toString());
        settings.put("training.log.origin", "training.example/log");
        settings.put("training.keys.log", keys.resolve("log.jwk").toString());
        settings.put("training.issuer.keystore", keys.resolve("issuer.p12").toString());
        settings.put("training.issuer.password", ISSUER_PASSWORD);
        // there is no time stamp authority to ask
        settings.put("training.signature.level", "B-B");
        return settings;
    }

    /** What the page for operators tells them to run, with a key pair of our own in place of an authority's. */
    private static void makeKeys() throws IOException, SQLException {
        run(List.of(
                Child.java(),
                "-cp",
                System.getProperty("java.class.path")
                        + File.pathSeparator
                        + platform.places().root().resolve("training-ejb/target/test-classes"),
                "care.training.ledger.NewKeys",
                keys.toString()));
        Files.deleteIfExists(keys.resolve("issuer.p12"));
        run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "issuer",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=Issuer of a test, C=CN",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.resolve("issuer.p12").toString(),
                "-storepass",
                ISSUER_PASSWORD));
    }

    private static void run(List<String> command) {
        Waiting.untilEnd(
                Child.start("operations-keys", platform.places(), new ArrayList<>(command), Map.of()),
                command.get(0),
                Duration.ofMinutes(1));
    }

    /** The first answer of that status; the last one where none comes in time. */
    private static Answer until(int status) {
        Instant limit = Instant.now().plus(Duration.ofSeconds(60));
        Answer answer = get("/health/ready");
        while (answer.status() != status && Instant.now().isBefore(limit)) {
            new CompletableFuture<Void>()
                    .completeOnTimeout(null, 200, TimeUnit.MILLISECONDS)
                    .join();
            answer = get("/health/ready");
        }
        return answer.expect(status);
    }

    private static Answer get(String path) {
        ApiClient anyone = ApiClient.anonymous(platform);
        return anyone.send(anyone.request("").uri(application.address().resolve(path)));
    }

    private static Answer put(String path, String body) {
        ApiClient anyone = ApiClient.anonymous(platform);
        return anyone.send(anyone.request("")
                .uri(application.address().resolve(path))
                .header("Content-Type", "application/json")
                .PUT(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
    }
}
