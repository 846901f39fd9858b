package care.training.certification;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.Somebody;
import care.training.check.CheckLists;
import care.training.check.Employer;
import care.training.platform.ApiClient;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.Waiting;
import care.training.platform.WholePlatform;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The application is killed in the middle of its work; it is an application of this test's own. */
@Tag("faults")
@WholePlatform
// an application of its own, which it often waits for
@Execution(ExecutionMode.CONCURRENT)
class BatchCrashIT {
    private static final int RESULTS = 120;
    private static final int CUT = 40;
    private static final int CHECKED = 4_000;

    private static final String OUT = """
            select count(*) from certificate c join certificate_file f on f.certificate_id = c.id
                join result r on r.id = c.result_id where r.session_id = ?""";

    private static final String WAITING =
            "select count(*) from certificate_batch_row where session_id = ? and state = 'WAITING'";
    private static final String FAILED =
            "select count(*) from certificate_batch_row where session_id = ? and state = 'FAILED'";

    private static Platform platform;

    @BeforeAll
    static void start() {
        platform = TestPlatform.platform().startBeside("crash");
        PublishedExam.register(platform);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void after_a_power_cut_in_the_middle_everybody_has_exactly_one_certificate() throws SQLException {
        PublishedExam exam = PublishedExam.ended(platform, 5);
        for (int i = 0; i < RESULTS; i++) {
            exam.passed("童" + (char) ('一' + i));
        }
        ApiClient association = ApiClient.machine(platform, "demo-association");
        String id = Batches.prepare(association, exam);
        exam.approver().post("/certificates/batches/" + id + "/approval").expect(200);
        killAfter(association, id, 5);
        killAfter(association, id, 50);
        assertThat(ended(association, id).getJsonArray("failures")).isEmpty();
        assertThat(count(OUT, exam)).isEqualTo(RESULTS);
        assertThat(count("""
                select count(distinct r.person_id) from certificate c join result r on r.id = c.result_id
                where r.session_id = ?""", exam)).isEqualTo(RESULTS);
        assertThat(count("""
                select count(*) from qualification q join certificate c on c.number = q.reference
                    join result r on r.id = c.result_id where r.session_id = ?""", exam)).isEqualTo(RESULTS);
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void connections_that_are_cut_in_the_middle_cost_nobody_her_certificate() throws SQLException {
        PublishedExam exam = PublishedExam.ended(platform, 5);
        for (int i = 0; i < CUT; i++) {
            exam.passed("连" + (char) ('一' + i));
        }
        ApiClient association = ApiClient.machine(platform, "demo-association");
        String id = Batches.prepare(association, exam);
        exam.approver().post("/certificates/batches/" + id + "/approval").expect(200);
        Instant limit = Instant.now().plusSeconds(240);
        // asked past the application, whose own answers would be cut off too
        for (int most : List.of(1, CUT / 3, CUT * 2 / 3)) {
            while (count(OUT, exam) < most) {
                assertThat(Instant.now()).as("the batch does not go on").isBefore(limit);
                Waiting.pause();
            }
            cut();
        }
        while (count(WAITING, exam) > 0) {
            assertThat(Instant.now()).as("the batch does not end").isBefore(limit);
            Waiting.pause();
        }
        assertThat(count(FAILED, exam)).isZero();
        assertThat(count(OUT, exam)).isEqualTo(CUT);
    }

    /** Every connection of the application's is gone, as when the database's server starts anew. */
    private static void cut() throws SQLException {
        try (Connection connection = platform.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void a_list_that_is_being_checked_goes_on_and_nobody_on_it_is_checked_twice() throws SQLException {
        CheckLists lists = new CheckLists(Employer.of(platform).client());
        // made at random, two may have the same number
        Set<String> numbers = new HashSet<>();
        List<Somebody> people = Stream.generate(Somebody::random)
                .filter(somebody -> numbers.add(somebody.number()))
                .limit(CHECKED)
                .toList();
        String id = lists.taken("application/json", CheckLists.json(people));
        Instant limit = Instant.now().plusSeconds(60);
        while (lists.get(id).getInt("done") == 0) {
            assertThat(Instant.now()).as("the list does not begin").isBefore(limit);
            Waiting.pause();
        }
        restart();
        assertThat(lists.done(id, Duration.ofMinutes(3))
                        .getJsonObject("outcomes")
                        .getInt("NO_RECORD"))
                .isEqualTo(CHECKED);
        try (Connection connection = platform.connect();
                Statement query = connection.createStatement();
                ResultSet found = query.executeQuery("select count(*), count(distinct document_hash),"
                        + " (select count(distinct check_id) from check_batch_row) from credential_check")) {
            found.next();
            assertThat(List.of(found.getInt(1), found.getInt(2), found.getInt(3)))
                    .containsOnly(CHECKED);
        }
    }

    private static void killAfter(ApiClient association, String id, int done) {
        Instant limit = Instant.now().plusSeconds(180);
        while (batch(association, id).getInt("done") < done) {
            assertThat(Instant.now()).as("the batch does not go on").isBefore(limit);
            Waiting.pause();
        }
        restart();
    }

    private static void restart() {
        platform.application().kill();
        platform.application().start();
        platform.application().awaitReady(Duration.ofMinutes(4));
    }

    private static JsonObject ended(ApiClient association, String id) {
        Instant limit = Instant.now().plusSeconds(240);
        while (!batch(association, id).getString("state").equals("DONE")) {
            assertThat(Instant.now()).as("the batch does not end").isBefore(limit);
            Waiting.pause();
        }
        return batch(association, id);
    }

    private static JsonObject batch(ApiClient association, String id) {
        return association.get("/certificates/batches/" + id).expect(200).json();
    }

    private static long count(String sql, PublishedExam exam) throws SQLException {
        try (Connection connection = platform.connect();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, exam.session());
            ResultSet found = query.executeQuery();
            found.next();
            return found.getLong(1);
        }
    }
}
