package care.training.certification;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.platform.ApiClient;
import care.training.platform.Platform;
import care.training.platform.Rows;
import care.training.platform.TestPlatform;
import care.training.platform.Waiting;
import care.training.platform.WholePlatform;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A worker that waits for a stamp while its lease runs out, so that another takes up the same row. Its file comes late and is
 * dropped, whatever the other has done meanwhile; it is an application of this test's own.
 */
@WholePlatform
@Tag("faults")
// an application of its own, which it often waits for
@Execution(ExecutionMode.CONCURRENT)
class OvertakenWorkerIT {
    /** On the signature, and on the whole file. */
    private static final int STAMPS_OF_A_FILE = 2;

    /** From the last stamp of a file until it is kept or dropped: some milliseconds on an idle machine. */
    private static final Duration UNTIL_KEPT = Duration.ofSeconds(3);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String FILES = """
            select count(*) from certificate c join certificate_file f on f.certificate_id = c.id
            where c.result_id = ?""";

    private static SigningServices services;
    private static Platform platform;
    private static Rows rows;
    private static ApiClient association;

    @BeforeAll
    static void start() {
        services = new SigningServices(TestPlatform.platform().places().root().resolve("config/demo/keys"));
        platform = TestPlatform.platform().startBeside("overtaken", services.settings());
        rows = new Rows(platform);
        association = ApiClient.machine(platform, "demo-association");
        PublishedExam.register(platform);
    }

    @AfterAll
    static void stop() {
        if (platform != null) {
            platform.close();
        }
        services.close();
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void a_file_that_comes_after_another_worker_has_finished_is_dropped() throws Exception {
        PublishedExam exam = PublishedExam.ended(platform, 5);
        String result = exam.passed("迟到").toString();
        int before = serial(result);
        SigningServices.Held late = services.holdNext();
        String batch = begin(exam);
        late.awaitAsked();
        loseLease(result);
        JsonObject done = Batches.ended(association, batch);
        String number = Batches.number(done, 0);
        byte[] file = pdf(number);

        release(late, STAMPS_OF_A_FILE);

        assertThat(pdf(number)).isEqualTo(file);
        assertThat(done.getJsonArray("failures")).isEmpty();
        assertOnce(result);
        assertThat(serial(result) - before).as("numbers that were used").isOne();
        assertThat(platform.application().log())
                .as("nothing is tried that the database would have to refuse")
                .doesNotContain("of certificate batch " + batch);
    }

    /** The other has not finished yet, but taken it up under the name that was put right meanwhile. */
    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void a_file_with_a_name_that_was_put_right_meanwhile_is_dropped() throws Exception {
        PublishedExam exam = PublishedExam.ended(platform, 5);
        UUID result = exam.passed("旧名");
        SigningServices.Held late = services.holdNext();
        SigningServices.Held overtaking = services.holdNext();
        String batch = begin(exam);
        late.awaitAsked();
        exam.rename(result, "新名");
        loseLease(result.toString());
        overtaking.awaitAsked();

        release(late, STAMPS_OF_A_FILE);
        assertThat(rows.count(FILES, result.toString())).as("files").isZero();
        overtaking.answer();

        String number = Batches.number(Batches.ended(association, batch), 0);
        assertOnce(result.toString());
        ApiClient anyone = ApiClient.anonymous(platform);
        assertThat(Batches.lookUp(anyone, number, "新名").getString("status")).isEqualTo("VALID");
        assertThat(Batches.lookUp(anyone, number, "旧名").getString("reason")).isEqualTo("NO_MATCH");
    }

    /** The late worker gets its stamps, and keeps its file or drops it. */
    private static void release(SigningServices.Held late, int stamps) throws Exception {
        int given = services.stamped();
        late.answer();
        Waiting.until("the late file is stamped", PATIENCE, () -> services.stamped() >= given + stamps);
        Thread.sleep(UNTIL_KEPT.toMillis());
    }

    private static String begin(PublishedExam exam) {
        String batch = Batches.prepare(association, exam);
        exam.approver().post("/certificates/batches/" + batch + "/approval").expect(200);
        return batch;
    }

    /** As after a minute, which is longer than anybody waits for a stamp. */
    private static void loseLease(String result) throws SQLException {
        rows.change(
                "update certificate_batch_row set leased_until = now() - interval '1 second' where result_id = ?",
                result);
    }

    private static byte[] pdf(String number) {
        return association.get("/certificates/" + number + "/pdf").expect(200).body();
    }

    private static void assertOnce(String result) throws SQLException {
        assertThat(rows.count("select count(*) from certificate where result_id = ?", result))
                .as("certificates")
                .isOne();
        assertThat(rows.count(FILES, result)).as("files").isOne();
        assertThat(rows.count("""
                        select count(*) from certificate_former_file f join certificate c on c.id = f.certificate_id
                        where c.result_id = ?""", result)).as("former files").isZero();
        assertThat(rows.count("""
                        select count(*) from ledger_entry l join certificate c on c.id = l.reference
                        where l.kind = 'CERTIFICATE_ISSUED' and c.result_id = ?""", result)).as("entries").isOne();
        assertThat(rows.count("""
                        select count(*) from qualification q join certificate c on c.number = q.reference
                        where c.result_id = ?""", result)).as("qualifications").isOne();
    }

    /** The last serial that was given at level 5; any result of the session will do, as these statements take one id. */
    private static int serial(String result) throws SQLException {
        return rows.count(
                "select coalesce(max(s.last), 0) from certificate_serial s, result r where s.level = 5 and r.id = ?",
                result);
    }
}
