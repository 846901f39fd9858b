package care.training.platform;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The whole platform on this machine in demo mode: database, identity and application, started in that order and
 * stopped in the other. The demo and the tests use the same.
 */
public final class Platform implements AutoCloseable {
    private static final String APPLICATION = "application";
    private static final String SCHEMA = "training";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Map<String, String> otherwise;
    private final Places places;
    private final Ports ports;
    private final Database database;
    private final Keycloak keycloak;
    private final Application application;
    /** The platform whose database server and Keycloak this one uses; null where they are its own. */
    private final Platform host;

    private final String schema;
    private final List<Platform> guests = new ArrayList<>();
    private FileLock lock;
    private boolean closed;

    public Platform(Places places, Ports ports) {
        this(places, ports, Map.of());
    }

    /** @param otherwise settings that are others than in demo mode */
    public Platform(Places places, Ports ports, Map<String, String> otherwise) {
        this.otherwise = Map.copyOf(otherwise);
        this.places = places;
        this.ports = ports;
        Secrets secrets = new Secrets(places);
        this.database = new Database(places, ports);
        this.keycloak = new Keycloak(places, ports, secrets);
        this.host = null;
        this.schema = SCHEMA;
        this.application = new Application(APPLICATION, places, ports, settings(secrets, Application.address(ports)));
    }

    private Platform(Platform host, String name, String schema, Map<String, String> otherwise) {
        this.otherwise = new HashMap<>(host.otherwise);
        this.otherwise.putAll(otherwise);
        this.places = host.places;
        this.ports = host.ports.withOtherApplication();
        this.database = host.database;
        this.keycloak = host.keycloak;
        this.host = host;
        this.schema = schema;
        this.application =
                Application.briefly(name, places, ports, settings(new Secrets(places), Application.address(ports)));
    }

    /**
     * A second application beside this one, with the same accounts and an empty database of its own named {@code name}:
     * what one does, the other does not see. It ends with this one at the latest.
     */
    public Platform startBeside(String name) {
        return startBeside(name, Map.of());
    }

    /** @param otherwise settings that are others than this one's */
    public synchronized Platform startBeside(String name, Map<String, String> otherwise) {
        Platform beside = beside(name, otherwise);
        beside.application.start();
        beside.application.awaitReady(PATIENCE);
        return beside;
    }

    /** The same, to be started by whoever asks for it. @param otherwise settings that are others than those of this one */
    public synchronized Platform beside(String name, Map<String, String> otherwise) {
        Platform beside = guest(name, name, otherwise);
        beside.empty(name, SCHEMA);
        return beside;
    }

    /** One more node of this one, on the same database, to be started by whoever asks for it. */
    public synchronized Platform node(String name, Map<String, String> otherwise) {
        return guest(name, schema, otherwise);
    }

    private Platform guest(String name, String itsSchema, Map<String, String> itsOtherwise) {
        Application.stopOrphan(name, places);
        Platform guest = new Platform(this, name, itsSchema, itsOtherwise);
        guests.add(guest);
        return guest;
    }

    /** Starts all three and waits until the application is ready. On failure what has started is stopped again. */
    public void start() {
        start(() -> {});
    }

    /** As {@link #start()}, with an empty database for the application, and for Keycloak too if the realm changed. */
    public void startAnew() {
        start(() -> {
            empty(SCHEMA, SCHEMA);
            if (keycloak.isOfAnotherRealm()) {
                empty("keycloak", "keycloak");
            }
        });
    }

    private void empty(String name, String owner) {
        try {
            database.recreate(name, owner);
        } catch (SQLException failed) {
            throw new StartFailure("The database cannot be emptied: " + failed.getMessage(), failed);
        }
    }

    private void start(Runnable whenDatabaseIsUp) {
        try {
            lockData();
            Application.stopOrphan(APPLICATION, places);
            Keycloak.stopOrphan(places);
            database.stopOrphan();
            ports.requireFree();
            step(database::start);
            step(whenDatabaseIsUp);
            step(() -> keycloak.start(database.url("keycloak")));
            step(application::start);
            keycloak.awaitReady(PATIENCE);
            application.awaitReady(PATIENCE);
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    public Database database() {
        return database;
    }

    /** A connection to the application's database that may do anything there. */
    public Connection connect() throws SQLException {
        return database.connect(schema);
    }

    public Keycloak keycloak() {
        return keycloak;
    }

    public Application application() {
        return application;
    }

    public Places places() {
        return places;
    }

    public Ports ports() {
        return ports;
    }

    /** What the application is told in demo mode; a test that wants it otherwise starts from these. */
    public Map<String, String> settings() {
        return settings(new Secrets(places), application.address());
    }

    /** Completes with one line for a person when a part ends without being asked to. */
    CompletableFuture<String> death() {
        return CompletableFuture.anyOf(
                        database.death(),
                        keycloak.process().death(),
                        application.process().death())
                .thenApply(Object::toString);
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            guests.forEach(Platform::close);
            application.stop();
            if (host == null) {
                keycloak.stop();
                database.stop();
                unlockData();
            }
        }
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** One step of starting; not begun when the platform is already being closed from another thread. */
    private synchronized void step(Runnable start) {
        if (closed) {
            throw new StartFailure("The start was interrupted.");
        }
        start.run();
    }

    private Map<String, String> settings(Secrets secrets, URI address) {
        Map<String, String> settings = places.demoSettings();
        settings.put("training.public-url", address.toString());
        settings.put("training.database.url", database.url(schema));
        settings.put("training.database.user", "training");
        settings.put("training.database.password", "training");
        settings.put("training.keycloak.url", keycloak.realm().toString());
        // whoever tries receivers of events on this machine puts their certificates there
        settings.put(
                "training.webhook.authorities",
                places.data().resolve("webhook-authorities.pem").toString());
        settings.put("training.keycloak.secret", secrets.get("keycloak.client.secret"));
        settings.putAll(otherwise);
        return settings;
    }

    private void lockData() {
        Path file = Places.folder(places.data()).resolve("lock");
        try {
            lock = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .tryLock();
        } catch (OverlappingFileLockException ours) {
            lock = null;
        } catch (IOException refused) {
            throw new StartFailure("Cannot write to " + file + ": set TRAINING_DATA to a folder that you may write.");
        }
        if (lock == null) {
            throw new StartFailure("A platform already runs on " + places.data()
                    + ": stop it, or set TRAINING_DATA to another folder and the ports to others.");
        }
    }

    private void unlockData() {
        if (lock != null) {
            try {
                lock.channel().close();
            } catch (IOException alreadyGone) {
                // the lock ends with its channel, one way or the other
            }
        }
    }
}
