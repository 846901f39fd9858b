package care.training.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./mvnw -Pdemo} as the person before the terminal meets it. */
@WholePlatform
// platforms of its own, whose starts it waits for
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(TestPlatform.BESIDE)
class LauncherIT {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Ports ports = Ports.free();

    @TempDir
    private Path data;

    private Process launcher;
    private Path output;

    @BeforeEach
    void prepare() {
        output = data.resolveSibling(data.getFileName() + "-output");
    }

    @AfterEach
    void stop() throws IOException {
        if (launcher != null) {
            Child.stop(launcher.toHandle());
        }
        Files.deleteIfExists(output);
    }

    @ParameterizedTest
    @CsvSource({
        "TRAINING_PORT, the application",
        "TRAINING_KEYCLOAK_PORT, Keycloak",
        "TRAINING_DATABASE_PORT, the database"
    })
    void a_port_that_is_taken_is_named_with_the_remedy_in_one_line(String variable, String part) throws IOException {
        try (ServerSocket taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            launch(data, Map.of(variable, String.valueOf(taken.getLocalPort())));
            assertThat(exit()).isEqualTo(1);
            assertThat(lastLine())
                    .isEqualTo("Port " + taken.getLocalPort() + " for " + part
                            + " is taken: stop what listens there, or set " + variable + " to another port.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "eighty", "-1"})
    void a_port_that_is_none_is_named(String port) throws IOException {
        launch(data, Map.of("TRAINING_PORT", port));
        assertThat(exit()).isEqualTo(1);
        assertThat(lastLine()).startsWith("TRAINING_PORT is \"" + port + "\", which is no port");
    }

    @Test
    void a_second_platform_on_the_same_data_is_refused_with_the_remedy() throws IOException {
        Path used = TestPlatform.platform().places().data();
        launch(used, Map.of());
        assertThat(exit()).isEqualTo(1);
        assertThat(lastLine()).startsWith("A platform already runs on " + used).contains("TRAINING_DATA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"keycloak", "application"})
    void a_part_that_dies_is_named_with_the_log_to_look_into(String part) {
        Places places = TestPlatform.platform().places();
        Child child = Child.start(part + "-of-a-test", places, List.of("sleep", "600"), Map.of());
        CompletableFuture<String> death = child.death();
        child.kill();
        assertThat(death.orTimeout(10, TimeUnit.SECONDS).join())
                .startsWith(part + "-of-a-test ended by itself (exit 137): see ")
                .contains(part + "-of-a-test.log")
                .doesNotContain("\n");
    }

    /** One start for all of it, because a start takes long. */
    @Test
    void a_start_keeps_the_data_names_a_database_that_dies_and_leaves_no_process_when_told_to_stop()
            throws IOException, SQLException {
        keepSomething();
        launch(data, Map.of());
        await(() -> said("Ready after"));
        assertThat(kept()).isEqualTo("kept");
        List<ProcessHandle> parts = parts();
        assertThat(parts).hasSize(3);

        ProcessHandle.of(databaseNumber()).orElseThrow().destroyForcibly();
        assertThat(exit()).isEqualTo(1);
        assertThat(lastLine()).startsWith("database ended by itself: see ");
        assertThat(parts).noneMatch(LauncherIT::runs);

        launch(data, Map.of());
        await(() -> Files.exists(data.resolve("application.pid")));
        List<ProcessHandle> again = parts();
        assertThat(again).hasSize(3).allMatch(LauncherIT::runs);
        // what Ctrl-C does, but that a shell lets its background jobs ignore the terminal's own signal
        launcher.destroy();
        exit();
        assertThat(again).noneMatch(LauncherIT::runs);
        assertThat(parts()).isEmpty();
    }

    /** Whoever was killed stays listed until the parent, which may be the machine's first process, has taken note. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    /** A database as an earlier run leaves it: with something in it, and with the mark that the story has been told. */
    private void keepSomething() throws IOException, SQLException {
        Database earlier = new Database(places(), ports);
        earlier.start();
        try (Connection connection = earlier.connect("training");
                Statement statement = connection.createStatement()) {
            statement.execute("create schema earlier; create table earlier.run as select 'kept' as what");
        } finally {
            earlier.stop();
        }
        Files.writeString(data.resolve("story-told"), "");
    }

    private String kept() throws SQLException {
        try (Connection connection = new Database(places(), ports).connect("training");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select what from earlier.run")) {
            found.next();
            return found.getString(1);
        }
    }

    private Places places() {
        Places shared = TestPlatform.platform().places();
        return new Places(shared.root(), shared.build(), data);
    }

    private void launch(Path folder, Map<String, String> settings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Child.java(),
                        "-Dtraining.root=" + places().root(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DemoMain.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment()
                .putAll(Map.of(
                        "TRAINING_DATA", folder.toString(),
                        "TRAINING_PORT", String.valueOf(ports.application()),
                        "TRAINING_KEYCLOAK_PORT", String.valueOf(ports.keycloak()),
                        "TRAINING_DATABASE_PORT", String.valueOf(ports.database()),
                        "TRAINING_MANAGEMENT_PORT", String.valueOf(ports.management())));
        builder.environment().putAll(settings);
        launcher = builder.start();
    }

    private int exit() {
        launcher.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        return launcher.exitValue();
    }

    private List<ProcessHandle> parts() throws IOException {
        List<Long> numbers = new ArrayList<>();
        try (Stream<Path> notes = Files.list(data)) {
            notes.filter(note -> note.toString().endsWith(".pid"))
                    .map(note -> Long.valueOf(Places.read(note).split(" ")[0]))
                    .forEach(numbers::add);
        }
        if (Files.exists(data.resolve("database/postmaster.pid"))) {
            numbers.add(databaseNumber());
        }
        return numbers.stream()
                .map(ProcessHandle::of)
                .flatMap(java.util.Optional::stream)
                .toList();
    }

    private long databaseNumber() {
        return Places.read(data.resolve("database/postmaster.pid"))
                .lines()
                .findFirst()
                .map(Long::valueOf)
                .orElseThrow();
    }

    private void await(BooleanSupplier happened) throws IOException {
        Instant limit = Instant.now().plus(PATIENCE);
        while (!happened.getAsBoolean()) {
            assertThat(launcher.isAlive()).as(() -> Places.read(output)).isTrue();
            assertThat(Instant.now()).as(() -> Places.read(output)).isBefore(limit);
            new CompletableFuture<Void>()
                    .completeOnTimeout(null, 100, TimeUnit.MILLISECONDS)
                    .join();
        }
    }

    private boolean said(String words) {
        return Places.read(output).contains(words);
    }

    private String lastLine() {
        return Places.read(output)
                .strip()
                .lines()
                .reduce((first, second) -> second)
                .orElse("");
    }
}
