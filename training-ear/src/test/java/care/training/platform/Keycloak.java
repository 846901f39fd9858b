package care.training.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keycloak from its distribution, on the same PostgreSQL, with the realm imported when it is not there yet. */
public final class Keycloak {
    private static final String NAME = "keycloak";

    /** No cluster: without this it would listen for other nodes on every address of the machine. */
    private static final Map<String, String> ALONE = Map.of("KC_CACHE", "local");

    private final Places places;
    private final Ports ports;
    private final Secrets secrets;
    private Child process;

    Keycloak(Places places, Ports ports, Secrets secrets) {
        this.places = places;
        this.ports = ports;
        this.secrets = secrets;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + ports.keycloak());
    }

    public URI realm() {
        return address().resolve("/realms/training");
    }

    static void stopOrphan(Places places) {
        Child.stopOrphan(NAME, places);
    }

    void start(String databaseUrl) {
        prepare();
        describeRealm(home().resolve("data/import/training-realm.json"));
        Map<String, String> environment = new HashMap<>(ALONE);
        environment.put("KC_DB_URL", databaseUrl);
        environment.put("KC_DB_USERNAME", "keycloak");
        environment.put("KC_DB_PASSWORD", "keycloak");
        environment.put("KC_DB_POOL_MAX_SIZE", "20");
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", String.valueOf(ports.keycloak()));
        environment.put("KC_HOSTNAME", address().toString());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("keycloak.admin.password"));
        environment.put("TRAINING_URL", Application.address(ports).toString());
        environment.put("TRAINING_KEYCLOAK_SECRET", secrets.get("keycloak.client.secret"));
        process = Child.start(NAME, places, command("start", "--optimized", "--import-realm"), environment);
    }

    /** Whether Keycloak's database was made for a realm that differs from the one that is now described. */
    boolean isOfAnotherRealm() {
        Path last = places.data().resolve("realm.json");
        try {
            Path now = Files.createTempFile("realm", ".json");
            describeRealm(now);
            boolean differs = !Files.exists(last) || Files.mismatch(last, now) >= 0;
            Files.move(now, last, StandardCopyOption.REPLACE_EXISTING);
            return differs;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void awaitReady(Duration limit) {
        Waiting.until200(
                URI.create(realm() + "/.well-known/openid-configuration"), process, "Keycloak", limit, () -> {});
    }

    void stop() {
        if (process != null) {
            process.stop();
        }
    }

    Child process() {
        return process;
    }

    private void describeRealm(Path file) {
        Realm.writeMerged(
                places.config().resolve("keycloak/training-realm.json"),
                places.config().resolve("demo/keycloak.json"),
                file);
    }

    private Path home() {
        return places.keycloak();
    }

    /** Builds the options that are fixed at build time into the distribution, once: later starts save that time. */
    private void prepare() {
        Path ours = places.config().resolve("keycloak/keycloak.conf");
        Path built = home().resolve("conf/keycloak.conf");
        Path mark = home().resolve("data/built");
        try {
            if (Files.exists(mark) && Files.mismatch(ours, built) < 0) {
                return;
            }
            Files.copy(ours, built, StandardCopyOption.REPLACE_EXISTING);
            Child building = Child.start("keycloak-build", places, command("build"), ALONE);
            Waiting.untilEnd(building, "Keycloak's build", Duration.ofMinutes(5));
            Files.createDirectories(mark.getParent());
            Files.writeString(mark, "");
        } catch (IOException failed) {
            throw new StartFailure("Keycloak cannot be prepared in " + home() + ": " + failed.getMessage(), failed);
        }
    }

    /** What bin/kc.sh does; without the shell between, the process is ours to watch and to stop. */
    private List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Child.java(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:MetaspaceSize=96M",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:TieredStopAtLevel=4",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dkc.home.dir=" + home(),
                "-Djboss.server.config.dir=" + home().resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                home().resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(List.of(arguments));
        return command;
    }
}
