package care.training.ban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.check.Employer;
import care.training.ledger.PublishedLog;
import care.training.ledger.tree.Checkpoint;
import care.training.notification.Receiver;
import care.training.notification.Receiver.Mood;
import care.training.notification.Receiver.Request;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Halt;
import care.training.platform.Platform;
import care.training.platform.Tap;
import care.training.platform.TestPlatform;
import care.training.platform.Waiting;
import care.training.platform.WholePlatform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An approval is broken off at each of its steps, on two nodes of one database: the ban is in force for everybody or for
 * nobody, and whoever is to be told is told once.
 */
@WholePlatform
@Tag("faults")
// two applications of its own, which it often waits for
@Execution(ExecutionMode.CONCURRENT)
class ApprovalFaultIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Less than a request is waited for. */
    private static final Duration SOON = Duration.ofSeconds(50);

    /** What an approval leaves, and what comes of it for the one employer of the person barred. */
    private static final String TRACES = """
            with approved as (select cast(? as uuid) as ban)
            select (select count(*) from ban where id = ban and state = 'IN_FORCE'),
                (select count(*) from person_bar where ban_id = ban),
                (select count(*) from ban_change where ban_id = ban),
                (select count(*) from ledger_entry where reference = ban and kind = 'BAN_APPROVED'),
                (select count(*) from alert where matter = 'BAN:' || ban),
                (select count(*) from webhook_event e join alert a on a.id::text = e.body::json ->> 'subject'
                    where a.matter = 'BAN:' || ban)
            from approved""";

    /** Its last write is looked at once more when it commits, and that waits for a lock of the test's. */
    private static final String STAND_STILL_AT_COMMIT = """
            create function stand_still() returns trigger language plpgsql as
                'begin perform pg_advisory_xact_lock(4711); return null; end';
            create constraint trigger stand_still after insert on late_look deferrable initially deferred
                for each row execute function stand_still()""";

    /** What whoever writes the log holds ({@code LogWriter}). */
    private static final String LOG_WRITER = "select pg_advisory_xact_lock(x'74726C6F67'::bigint)";

    private static final String WAITING = "select count(*) from log_waiting w join ledger_entry e on e.id = w.entry_id"
            + " where e.kind = 'BAN_APPROVED' and e.reference = ";

    @TempDir
    private static Path folder;

    private static Tap line;
    private static Platform other;
    /** Reaches the database by {@link #line}. */
    private static Platform one;

    private static Receiver receiver;

    /** Somebody on the staff of the employer, and the ban that is proposed of her. */
    private record Proposed(Somebody somebody, String ban) {}

    @BeforeAll
    static void start() throws Exception {
        Platform shared = TestPlatform.platform();
        Path authorities = folder.resolve("authorities.pem");
        receiver = Receiver.start(folder, authorities);
        line = new Tap(shared.ports().database());
        other = shared.beside("approval", Map.of("training.webhook.authorities", authorities.toString()));
        one = other.node(
                "approval-tapped",
                Map.of("training.database.url", "jdbc:postgresql://127.0.0.1:" + line.port() + "/approval"));
        startNodes();
        Employer.onRecord(other)
                .client()
                .put(
                        "/webhook",
                        Json.createObjectBuilder()
                                .add("address", receiver.address())
                                .build())
                .expect(200);
        receiver.will(Mood.DROP, Mood.LOSE_ANSWER, Mood.DELAY);
    }

    @AfterAll
    static void stop() {
        other.close();
        line.close();
        receiver.close();
    }

    /** For the database a node that is killed is a line that ends; what else a kill takes with it is looked at below. */
    @ParameterizedTest
    @Execution(ExecutionMode.SAME_THREAD)
    @ValueSource(
            strings = {
                "person_bar",
                "ban_list",
                "ban_change",
                "ledger_entry",
                "ledger_salt",
                "log_waiting",
                "alert",
                "webhook_event",
                "late_look"
            })
    void what_is_cut_off_before_its_next_step_is_undone_and_can_be_done_again(String next) throws Exception {
        Proposed proposed = proposed();
        CompletableFuture<Answer> approval;
        try (Halt halt = Halt.before(other, next)) {
            approval = standingStill(proposed, halt, 1);
            line.cut();
        } finally {
            line.mend();
        }
        assertThat(approval.join().status()).isEqualTo(503);
        one.application().awaitReady(PATIENCE);
        isInForceForNobody(proposed);

        approve(one, proposed).join().expect(200);

        isInForceForEverybody(proposed);
        eachEventIsTakenOnce();
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void after_a_power_cut_a_ban_is_in_force_for_everybody_or_for_nobody() throws Exception {
        Proposed first = proposed();
        Proposed second = proposed();
        Proposed last = proposed();
        Proposed told = proposed();
        Proposed unheard = proposed();
        eachEventIsTakenOnce();
        PublishedLog log = new PublishedLog(other);
        Checkpoint before = log.checkpoint();

        killBeforeTheyEnd(first, second, last);
        for (Proposed undone : List.of(first, second, last)) {
            assertThat(traces(undone)).containsOnly(0L);
            assertThat(Employer.of(other).outcome(undone.somebody())).isEqualTo("NO_RECORD");
        }
        try (Halt writing = Halt.at(other, LOG_WRITER)) {
            killWhenToldAndDone(told, unheard);
            startNodes();
            assertThat(number(WAITING + "'" + unheard.ban() + "'")).isEqualTo(1);
        }

        isInForceForNobody(second);
        for (Proposed undone : List.of(first, second, last)) {
            approve(one, undone).join().expect(200);
        }
        Answer again = approve(one, unheard).join().expect(409);
        assertThat(again.json().getString("type")).endsWith("/ban-not-proposed");
        for (Proposed done : List.of(first, second, last, told, unheard)) {
            isInForceForEverybody(done);
        }
        eachEventIsTakenOnce();
        assertThat(receiver.taken().stream().map(Request::id).filter(eventOf(told)::equals))
                .as("delivered, which nobody wrote down, and so delivered again")
                .hasSize(2);
        theListIsWhole();
        assertThat(log.grownOutOf(before).size()).isGreaterThan(before.size());
    }

    /** The database's clock jumps, and what the node goes by follows within seconds: until then the two are a day apart. */
    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void a_node_whose_clock_is_a_day_behind_or_ahead_passes_over_no_ban() throws Exception {
        LocalDate today = LocalDate.parse(text("select cast(exam_time() at time zone 'Asia/Shanghai' as date)"));
        Somebody fromTomorrow = barred(today.plusDays(1), today.plusYears(1));
        Somebody untilToday = barred(LocalDate.of(2026, 1, 1), today);
        assertThat(Employer.of(one).outcome(fromTomorrow)).isEqualTo("NO_RECORD");

        jump(0, 86_400, fromTomorrow);
        assertThat(Employer.of(one).outcome(untilToday)).isEqualTo("NO_RECORD");
        jump(86_400, 0, untilToday);
    }

    /** By seconds from the machine's time; somebody is barred afterwards. */
    private static void jump(int from, int to, Somebody somebody) throws Exception {
        Waiting.until("the node still goes by the clock of before", PATIENCE, () -> {
            goBy(to);
            Answer answer = Employer.of(one).ask(somebody);
            if (answer.status() == 503) {
                assertThat(answer.json().getString("type")).endsWith("/could-not-check");
                return true;
            }
            assertThat(answer.expect(201).json().getString("outcome")).isEqualTo("BARRED");
            goBy(from);
            caughtUp(somebody);
            return false;
        });
        caughtUp(somebody);
        assertThat(Employer.of(one).outcome(somebody)).isEqualTo("BARRED");
    }

    private static void goBy(int seconds) throws SQLException {
        execute("update demo_clock set offset_seconds = " + seconds);
    }

    private static void caughtUp(Somebody somebody) throws Exception {
        Waiting.until("both go by the clock of now", PATIENCE, () -> Stream.of(one, other)
                .allMatch(node -> Employer.of(node).ask(somebody).status() == 201));
    }

    private static Somebody barred(LocalDate first, LocalDate last) {
        Somebody somebody = Somebody.random();
        new Register(other)
                .inForce(Register.decision(somebody.asJson())
                        .add("kind", "ADMIN_TERM")
                        .add("legalBasis", "L10")
                        .add("life", false)
                        .add("start", first.toString())
                        .add("end", last.toString()));
        return somebody;
    }

    /** Each at another of its steps; as the list changes by one approval at a time, the second waits for the last. */
    private static void killBeforeTheyEnd(Proposed first, Proposed second, Proposed last) throws Exception {
        List<CompletableFuture<Answer>> approvals = new ArrayList<>();
        try (Halt row = Halt.at(other, "select 1 from ban where id = '" + first.ban() + "' for update");
                Halt end = Halt.before(other, "late_look")) {
            for (Proposed each : List.of(last, second, first)) {
                approvals.add(standingStill(each, end, approvals.size() + 1));
            }
            one.application().kill();
        }
        approvals.forEach(approval -> assertThatThrownBy(approval::join).isNotNull());
    }

    /** Between an event's delivery and its being written down, and between a commit and the answer to whoever approved. */
    private static void killWhenToldAndDone(Proposed told, Proposed unheard) throws Exception {
        receiver.will(Mood.HOLD);
        approve(other, told).join().expect(200);
        String event = eventOf(told);
        Waiting.until("it is delivered", PATIENCE, () -> receiver.taken().stream()
                .map(Request::id)
                .anyMatch(event::equals));
        try (Halt noting = Halt.at(other, "select 1 from webhook_event where id = '" + event + "' for update")) {
            receiver.letGo();
            noting.awaitHalted(1, "webhook_event");
            CompletableFuture<Answer> approval;
            execute(STAND_STILL_AT_COMMIT);
            try (Halt commit = Halt.at(other, "select pg_advisory_xact_lock(4711)")) {
                approval = approve(other, unheard);
                commit.awaitHalted(1, "ban");
                other.application().kill();
            }
            assertThatThrownBy(approval::join).isNotNull();
            Waiting.until("it is in force", PATIENCE, () -> traces(unheard).get(0) == 1);
            execute("drop trigger stand_still on late_look; drop function stand_still()");
        }
    }

    private static void startNodes() {
        List<Platform> nodes = List.of(other, one);
        nodes.forEach(node -> node.application().start());
        nodes.forEach(node -> node.application().awaitReady(PATIENCE));
    }

    private static Proposed proposed() {
        Somebody somebody = Somebody.random();
        Employer.of(other).hire("F-" + UUID.randomUUID(), somebody);
        return new Proposed(somebody, new Register(other).proposed(Register.decision(somebody.asJson())));
    }

    private static CompletableFuture<Answer> approve(Platform node, Proposed proposed) {
        return CompletableFuture.supplyAsync(() -> new Register(node).approve(proposed.ban()));
    }

    /**
     * Asked for again where the node took a connection for it that the cut before had ended.
     *
     * @param standing how many approvals stand still with it
     */
    private static CompletableFuture<Answer> standingStill(Proposed proposed, Halt halt, int standing)
            throws Exception {
        AtomicReference<CompletableFuture<Answer>> approval = new AtomicReference<>(approve(one, proposed));
        try {
            Waiting.until("approval " + standing + " stands still", SOON, () -> {
                if (approval.get().isDone()) {
                    assertThat(approval.get().join().status()).isEqualTo(503);
                    approval.set(approve(one, proposed));
                }
                return halt.halted("ban") == standing;
            });
        } catch (AssertionError inVain) {
            throw new AssertionError(inVain.getMessage() + ", but:\n" + halt.activity(), inVain);
        }
        return approval.get();
    }

    private static void isInForceForNobody(Proposed proposed) throws SQLException {
        assertThat(traces(proposed)).containsOnly(0L);
        assertThat(outcomes(proposed)).containsOnly("NO_RECORD");
    }

    private static void isInForceForEverybody(Proposed proposed) throws SQLException {
        assertThat(traces(proposed)).containsOnly(1L);
        assertThat(outcomes(proposed)).containsOnly("BARRED");
    }

    private static List<String> outcomes(Proposed proposed) {
        return Stream.of(one, other)
                .map(node -> Employer.of(node).outcome(proposed.somebody()))
                .toList();
    }

    private static List<Long> traces(Proposed proposed) throws SQLException {
        try (Connection connection = other.connect();
                PreparedStatement statement = connection.prepareStatement(TRACES)) {
            statement.setString(1, proposed.ban());
            ResultSet found = statement.executeQuery();
            found.next();
            List<Long> counts = new ArrayList<>();
            for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                counts.add(found.getLong(column));
            }
            return counts;
        }
    }

    /** However often it was sent: the receiver knows a repeat by its id, and what it says is the same. */
    private static void eachEventIsTakenOnce() throws Exception {
        Waiting.until(
                "everything is delivered",
                PATIENCE,
                () -> number("select count(*) from webhook_event where state <> 'DELIVERED'") == 0);
        Map<String, Set<JsonObject>> taken = new HashMap<>();
        for (Request request : receiver.taken()) {
            taken.computeIfAbsent(request.id(), id -> new HashSet<>()).add(request.event());
        }
        assertThat(taken).hasSize((int) number("select count(*) from webhook_event"));
        assertThat(taken.values()).allSatisfy(events -> assertThat(events).hasSize(1));
        assertThat(taken.values().stream()
                        .map(events -> events.iterator().next().getString("subject")))
                .doesNotHaveDuplicates();
    }

    private static String eventOf(Proposed proposed) throws SQLException {
        return text("select e.id from webhook_event e join alert a on a.id::text = e.body::json ->> 'subject'"
                + " where a.matter = 'BAN:" + proposed.ban() + "'");
    }

    /** As many changes as the list counts, as many as are recorded, and each entry in the log once. */
    private static void theListIsWhole() throws Exception {
        Waiting.until("the log is written", PATIENCE, () -> number("select count(*) from log_waiting") == 0);
        long epoch = number("select epoch from ban_list");
        for (String counted : List.of(
                "ban_change",
                "ban where state = 'IN_FORCE'",
                "ledger_entry where kind = 'BAN_APPROVED'",
                "log_leaf l join ledger_entry e on e.id = l.entry_id where e.kind = 'BAN_APPROVED'")) {
            assertThat(number("select count(*) from " + counted)).as(counted).isEqualTo(epoch);
        }
    }

    private static void execute(String commands) throws SQLException {
        try (Connection connection = other.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(commands);
        }
    }

    private static long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    private static String text(String query) throws SQLException {
        try (Connection connection = other.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }
}
