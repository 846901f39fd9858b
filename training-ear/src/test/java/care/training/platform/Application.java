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
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The provisioned WildFly with the application in it. Each instance has a base directory of its own under the data
 * folder, named {@code name}, so that several run beside each other from the one provisioned server.
 */
public final class Application {
    private static final List<String> MEMORY = List.of("-Xms256m", "-Xmx1g", "-XX:MetaspaceSize=96M");

    /**
     * What starts soonest: code is never compiled a second time, which pays only after minutes of work, and memory is tidied
     * by no threads of its own.
     */
    private static final List<String> SOON = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final String name;
    private final Places places;
    private final Ports ports;
    private final Map<String, String> settings;
    private final boolean briefly;
    private Child process;

    /** {@code settings} by their names, such as {@code training.demo}; they reach the server as environment. */
    public Application(String name, Places places, Ports ports, Map<String, String> settings) {
        this(name, places, ports, settings, false);
    }

    private Application(String name, Places places, Ports ports, Map<String, String> settings, boolean briefly) {
        this.name = name;
        this.places = places;
        this.ports = ports;
        this.settings = Map.copyOf(settings);
        this.briefly = briefly;
    }

    /** The same for one that is stopped again after a few minutes. */
    public static Application briefly(String name, Places places, Ports ports, Map<String, String> settings) {
        return new Application(name, places, ports, settings, true);
    }

    public URI address() {
        return address(ports);
    }

    static URI address(Ports ports) {
        return URI.create("http://127.0.0.1:" + ports.application());
    }

    static void stopOrphan(String name, Places places) {
        Child.stopOrphan(name, places);
    }

    public void start() {
        prepareBase();
        Map<String, String> environment = new HashMap<>();
        environment.put("TRAINING_PORT", String.valueOf(ports.application()));
        environment.put("TRAINING_MANAGEMENT_PORT", String.valueOf(ports.management()));
        environment.put("TRAINING_SCAN_INTERVAL", "1000");
        settings.forEach((setting, value) -> environment.put(variable(setting), value));
        process = Child.start(name, places, command(), environment);
    }

    /** Waits until the whole path can be walked: migrations run, Keycloak reached, pages and API deployed. */
    public void awaitReady(Duration limit) {
        Path failed = base().resolve("deployments/training.ear.failed");
        Waiting.until200(address().resolve("/health/ready"), process, "The application", limit, () -> {
            if (Files.exists(failed)) {
                throw new StartFailure("The application refuses to start (" + cause() + "): see " + process.log());
            }
        });
    }

    /** The innermost reason that the server gives for a failed deployment. */
    private String cause() {
        return Places.read(process.log())
                .lines()
                .filter(line -> line.strip().startsWith("Caused by: "))
                .reduce((first, second) -> second)
                .map(line -> line.strip().replaceAll("\"?}+$", ""))
                .orElse("no cause given");
    }

    /** Waits until the server ends by itself, as it must when it refuses to start. */
    public String awaitEnd(Duration limit) {
        return process.death().orTimeout(limit.toSeconds(), TimeUnit.SECONDS).join();
    }

    public void stop() {
        if (process != null) {
            process.stop();
        }
    }

    /** As a power cut would. */
    public void kill() {
        process.kill();
    }

    public String log() {
        return Places.read(process.log());
    }

    Child process() {
        return process;
    }

    Path base() {
        return places.data().resolve(name);
    }

    /** Everything but the server's own data is laid out anew at each start, as a new release would do it. */
    private void prepareBase() {
        if (!Files.exists(places.server()) || !Files.exists(places.archive())) {
            throw new StartFailure("The server is not in " + places.server() + ": run ./mvnw package.");
        }
        try {
            for (String part : List.of("configuration", "deployments", "tmp", "log")) {
                delete(base().resolve(part));
            }
            copy(places.server().resolve("standalone/configuration"), base().resolve("configuration"));
            Path deployments = Files.createDirectories(base().resolve("deployments"));
            Files.copy(places.archive(), deployments.resolve("training.ear"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new StartFailure("Cannot lay out the server in " + base() + ": " + failed.getMessage(), failed);
        }
    }

    /** What bin/standalone.sh does; without the shell between, a signal reaches the server at once. */
    private List<String> command() {
        Path home = places.server();
        List<String> command = new ArrayList<>();
        command.add(Child.java());
        command.addAll(MEMORY);
        if (briefly) {
            command.addAll(SOON);
        }
        for (String opened : List.of(
                "java.lang",
                "java.lang.invoke",
                "java.lang.reflect",
                "java.io",
                "java.net",
                "java.security",
                "java.util",
                "java.util.concurrent")) {
            command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        command.addAll(List.of(
                "--add-opens=java.management/javax.management=ALL-UNNAMED",
                "--add-opens=java.naming/javax.naming=ALL-UNNAMED",
                "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
                "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
                "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.net.preferIPv4Stack=true",
                "-Djboss.modules.system.pkgs=org.jboss.byteman",
                "-Dorg.jboss.boot.log.file=" + base().resolve("log/server.log"),
                "-Dlogging.configuration="
                        + base().resolve("configuration/logging.properties").toUri(),
                "-jar",
                home.resolve("jboss-modules.jar").toString(),
                "-mp",
                home.resolve("modules").toString(),
                "org.jboss.as.standalone",
                "-Djboss.home.dir=" + home,
                "-Djboss.server.base.dir=" + base(),
                "-Djboss.node.name=" + name));
        return command;
    }

    private static String variable(String setting) {
        return setting.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(
                        file,
                        Files.createDirectories(
                                        to.resolve(from.relativize(file)).getParent())
                                .resolve(file.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted((first, second) -> second.compareTo(first)).forEach(file -> {
                    try {
                        Files.delete(file);
                    } catch (IOException refused) {
                        throw new UncheckedIOException(refused);
                    }
                });
            }
        }
    }
}
