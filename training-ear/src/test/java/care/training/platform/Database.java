package care.training.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A real PostgreSQL whose binaries come from the Maven repository. It trusts every account of this machine. */
public final class Database {
    private static final String SUPERUSER = "postgres";
    private static final String FOLLOWER = "follower";
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(1);

    private final Places places;
    private final int port;
    private EmbeddedPostgres server;

    Database(Places places, Ports ports) {
        this.places = places;
        this.port = ports.database();
    }

    /** Stops a server that a killed launcher left behind; what it had promised to keep, its log brings back. */
    void stopOrphan() {
        number().flatMap(ProcessHandle::of)
                .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                .ifPresent(Child::stop);
    }

    /** The server's process, as it has noted it itself; empty where none has, or the last one stopped in order. */
    private Optional<Long> number() {
        Path note = folder().resolve("postmaster.pid");
        return Files.exists(note) ? Places.read(note).lines().findFirst().map(Long::valueOf) : Optional.empty();
    }

    /** Starts the server and makes roles and databases where they are missing. */
    void start() {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setPGStartupWait(STARTS_WITHIN)
                    .setDataDirectory(folder())
                    .setOverrideWorkingDirectory(
                            places.build().resolve("postgresql").toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF8");
            settings().forEach((name, value) -> builder.setServerConfig(name.toString(), value.toString()));
            server = builder.start();
            createWhatIsMissing();
        } catch (IOException | SQLException | IllegalStateException failed) {
            throw new StartFailure(
                    "The database did not start on port " + port + " (" + failed.getMessage() + "): see "
                            + places.logs() + ", or set TRAINING_DATABASE_PORT or TRAINING_DATA.",
                    failed);
        }
    }

    /**
     * A second server that follows this one as it runs and may take its place: what {@code pg_basebackup} makes, which
     * the embedded distribution lacks.
     *
     * @param there where its data lies
     * @param listens where it is reached
     * @param line the port at which it reaches this one
     */
    Database follower(Places there, Ports listens, int line) throws SQLException, IOException {
        Database follower = new Database(there, listens);
        try (Connection connection = connect(SUPERUSER);
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_create_physical_replication_slot('" + FOLLOWER + "', true)");
            statement.execute("select pg_backup_start('" + FOLLOWER + "', true)");
            copy(folder(), follower.folder());
            ResultSet label = statement.executeQuery("select labelfile from pg_backup_stop()");
            label.next();
            Files.writeString(follower.folder().resolve("backup_label"), label.getString(1));
        }
        Files.createFile(follower.folder().resolve("standby.signal"));
        Files.writeString(
                follower.folder().resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=" + line + " user=" + SUPERUSER
                        + "'\nwal_retrieve_retry_interval = '500ms'\nprimary_slot_name = '" + FOLLOWER + "'\n",
                StandardOpenOption.APPEND);
        return follower;
    }

    /** All but the log, which comes by the line, and what belongs to the server that runs. */
    private static void copy(Path from, Path to) throws IOException {
        Set<String> left = Set.of("postmaster.pid", "postmaster.opts", "epg-lock");
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path copy = Files.createDirectories(to.resolve(from.relativize(folder)));
                Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwx------"));
                return copy.endsWith("pg_replslot") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path name = from.relativize(file);
                if (!name.startsWith("pg_wal") && !left.contains(name.toString())) {
                    Files.copy(file, to.resolve(name));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                // a server that runs removes files
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** As a power cut would: the server and all its processes at once. */
    void kill() {
        ProcessHandle process = number().flatMap(ProcessHandle::of).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(process), process.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(dead -> dead.onExit().join());
    }

    /** Completes with one line for a person when the server ends without being asked to. */
    CompletableFuture<String> death() {
        long number = number().orElseThrow(() -> new IllegalStateException("the database has not been started"));
        return ProcessHandle.of(number)
                .map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(null))
                .thenApply(dead -> "database ended by itself: see " + places.logs());
    }

    void stop() {
        if (server != null) {
            try {
                server.close();
            } catch (IOException already) {
                // it has gone by itself: nothing is left to stop
            }
            server = null;
        }
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, "");
    }

    /** An empty database that belongs to {@code owner}; an old one of that name is dropped. */
    public void recreate(String database, String owner) throws SQLException {
        try (Connection connection = connect(SUPERUSER);
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + database + " with (force)");
            statement.execute("create database " + database + " owner " + owner);
        }
    }

    private Path folder() {
        return places.data().resolve("database");
    }

    private Properties settings() throws IOException {
        Properties settings = new Properties();
        try (var file = Files.newBufferedReader(places.config().resolve("database/postgresql.properties"))) {
            settings.load(file);
        }
        return settings;
    }

    /** Runs the operator's script, whose every statement stands on lines of its own, unless it has run. */
    private void createWhatIsMissing() throws SQLException {
        try (Connection connection = connect(SUPERUSER);
                Statement statement = connection.createStatement()) {
            ResultSet found = statement.executeQuery("select 1 from pg_database where datname = 'keycloak'");
            if (!found.next()) {
                for (String command : script()) {
                    statement.execute(command);
                }
            }
        }
    }

    private List<String> script() {
        String commands = Places.read(places.config().resolve("database/create.sql"))
                .lines()
                .filter(line -> !line.startsWith("--"))
                .collect(Collectors.joining("\n"))
                .replace(":'training_password'", "'training'")
                .replace(":'keycloak_password'", "'keycloak'");
        return List.of(commands.strip().split(";\\s*"));
    }
}
