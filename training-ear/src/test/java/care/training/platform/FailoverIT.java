package care.training.platform;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.Register;
import care.training.ban.Somebody;
import care.training.check.Employer;
import care.training.ledger.PublishedLog;
import care.training.ledger.tree.Checkpoint;
import care.training.platform.ApiClient.Answer;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The server of the database is lost and its synchronous replica takes over, as {@code docs/operations.md} sets it up. */
@WholePlatform
@Tag("faults")
// database servers and an application of its own
@Execution(ExecutionMode.CONCURRENT)
class FailoverIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String DATABASE = "training";

    @TempDir
    private static Path folder;

    private static final Ports FIRST = Ports.free();
    private static final Ports SECOND = Ports.free();

    private static Database primary;
    private static Database replica;
    /** From the replica to the primary. */
    private static Tap stream;
    /** From the application to whichever is the database. */
    private static Tap line;

    private static Platform node;

    @BeforeAll
    static void start() throws Exception {
        Platform shared = TestPlatform.platform();
        primary = new Database(lying("primary", shared.places()), FIRST);
        primary.start();
        stream = new Tap(FIRST.database());
        replica = primary.follower(lying("replica", shared.places()), SECOND, stream.port());
        replica.start();
        execute(primary, "alter system set synchronous_standby_names = '*'");
        execute(primary, "select pg_reload_conf()");
        Waiting.until("the replica follows", PATIENCE, () -> text(
                        primary, "select count(*) from pg_stat_replication where sync_state = 'sync'")
                .equals("1"));
        line = new Tap(FIRST.database());
        node = shared.node(
                "failover",
                Map.of("training.database.url", "jdbc:postgresql://127.0.0.1:" + line.port() + "/" + DATABASE));
        node.application().start();
        node.application().awaitReady(PATIENCE);
    }

    @AfterAll
    static void stop() {
        node.close();
        line.close();
        stream.close();
        replica.stop();
        primary.stop();
    }

    @Test
    void what_was_acknowledged_is_there_when_the_replica_has_taken_over() throws Exception {
        Somebody barred = Somebody.random();
        new Register(node).inForce(barred);
        nothingIsAcknowledgedThatTheReplicaLacks();
        PublishedLog log = new PublishedLog(node);
        Checkpoint before = log.checkpoint();

        Load load = Load.begin();
        load.awaitMore(15);
        primary.kill();
        line.cut();
        for (Somebody asked : List.of(barred, Somebody.random())) {
            assertThat(Employer.of(node).ask(asked).expect(503).json().getString("type"))
                    .endsWith("/could-not-check");
        }
        assertThat(text(replica, "select pg_promote()")).isEqualTo("t");
        line.lead(SECOND.database());
        line.mend();
        node.application().awaitReady(PATIENCE);
        load.awaitMore(5);
        load.end();

        assertThat(load.refused)
                .as("whoever got no answer was asked to come again")
                .containsOnly(503);
        assertThat(load.wrong).isEmpty();
        assertThat(ids("select id from ban where state = 'IN_FORCE'")).containsAll(load.bans);
        assertThat(ids("select id from credential_check"))
                .containsAll(
                        load.checks.stream().map(check -> check.getString("id")).toList());
        assertThat(text(replica, "select epoch - (select count(*) from ban_change) from ban_list"))
                .isEqualTo("0");
        assertThat(Employer.of(node).outcome(barred)).isEqualTo("BARRED");
        everyReceiptIsProven(load);
        assertThat(log.grownOutOf(before).size()).isGreaterThan(before.size());
    }

    /** Not even where its commit waits for longer than anything else in a check may last. */
    private static void nothingIsAcknowledgedThatTheReplicaLacks() throws Exception {
        stream.cut();
        CompletableFuture<JsonObject> check =
                CompletableFuture.supplyAsync(() -> Employer.of(node).check(Somebody.random()));
        Waiting.until(
                "a commit waits",
                PATIENCE,
                () -> check.isDone()
                        || !text(
                                        primary,
                                        "select count(*) from pg_stat_activity where wait_event = 'SyncRep'"
                                                + " and query_start < clock_timestamp() - interval '7 seconds'")
                                .equals("0"));
        assertThat(check).isNotDone();
        stream.mend();
        assertThat(check.join().getString("outcome")).isEqualTo("NO_RECORD");
    }

    private static void everyReceiptIsProven(Load load) throws Exception {
        Waiting.until("the log is written", PATIENCE, () -> text(replica, "select count(*) from log_waiting")
                .equals("0"));
        ApiClient anybody = ApiClient.anonymous(node);
        for (JsonObject check : load.checks) {
            byte[] receipt = check.getString("receipt").getBytes(StandardCharsets.UTF_8);
            JsonObject verified = anybody.post("/receipts/verification", "application/jose", receipt)
                    .expect(200)
                    .json();
            assertThat(verified.getString("verdict")).isEqualTo("PROVEN");
        }
    }

    /** Officials and employers at work: people are barred, and whether they are is asked. */
    private static final class Load {
        private static final int THREADS = 3;

        private final Queue<String> bans = new ConcurrentLinkedQueue<>();
        private final Queue<JsonObject> checks = new ConcurrentLinkedQueue<>();
        private final Queue<Integer> refused = new ConcurrentLinkedQueue<>();
        private final Queue<Somebody> wrong = new ConcurrentLinkedQueue<>();
        private final List<CompletableFuture<Void>> workers = new ArrayList<>();
        private volatile boolean ended;

        static Load begin() {
            Load load = new Load();
            Stream.generate(() -> CompletableFuture.runAsync(load::work))
                    .limit(THREADS)
                    .forEach(load.workers::add);
            return load;
        }

        private void work() {
            Register register = new Register(node);
            Employer employer = Employer.of(node);
            while (!ended) {
                Somebody somebody = Somebody.random();
                boolean barred = acknowledged(register.propose(Register.decision(somebody.asJson())), 201)
                        .filter(ban -> acknowledged(register.approve(ban.getString("id")), 200)
                                .isPresent())
                        .map(ban -> bans.add(ban.getString("id")))
                        .orElse(false);
                acknowledged(employer.ask(somebody), 201).ifPresent(check -> {
                    checks.add(check);
                    if (barred && !check.getString("outcome").equals("BARRED")) {
                        wrong.add(somebody);
                    }
                });
            }
        }

        private Optional<JsonObject> acknowledged(Answer answer, int status) {
            if (answer.status() == status) {
                return Optional.of(answer.json());
            }
            refused.add(answer.status());
            return Optional.empty();
        }

        void awaitMore(int acknowledged) throws Exception {
            int before = bans.size();
            Waiting.until(
                    "bans are acknowledged",
                    PATIENCE,
                    () -> bans.size() >= before + acknowledged
                            || workers.stream().anyMatch(CompletableFuture::isDone));
        }

        void end() {
            ended = true;
            workers.forEach(CompletableFuture::join);
        }
    }

    private static Places lying(String name, Places shared) {
        return new Places(shared.root(), shared.build(), Places.folder(folder.resolve(name)));
    }

    private static void execute(Database database, String command) throws SQLException {
        try (Connection connection = database.connect(DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String text(Database database, String query) throws SQLException {
        try (Connection connection = database.connect(DATABASE);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }

    private static Set<String> ids(String query) throws SQLException {
        Set<String> ids = new HashSet<>();
        try (Connection connection = replica.connect(DATABASE);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                ids.add(found.getString(1));
            }
        }
        return ids;
    }
}
