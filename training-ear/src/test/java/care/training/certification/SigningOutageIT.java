package care.training.certification;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.certification.SigningServices.Conduct;
import care.training.platform.ApiClient;
import care.training.platform.Chromium;
import care.training.platform.Platform;
import care.training.platform.Rows;
import care.training.platform.Waiting;
import care.training.platform.WholePlatform;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Authorities that do not answer, or wrongly, and clocks that are wrong: nothing is issued that is not right, and all of it is
 * in the end.
 */
@WholePlatform
// what is said of the time stamp authority is kept for ten minutes: that nobody answers is tried before another class
// has
// any
@Order(1)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("faults")
// an application of its own, which it often waits for
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(OperatorsSettings.NAME)
class SigningOutageIT {
    private static final int RESULTS = 8;

    /** Those of three certificates and a half: one on the signature and one on the whole file each. */
    private static final int STAMPS = 7;

    /** So long a key may go on signing that was revoked, and a little. */
    private static final Duration SIGNS_REVOKED = Duration.ofSeconds(6);

    private static OperatorsSettings settings;
    private static SigningServices services;
    private static Platform platform;
    private static Rows rows;
    private static MovedClock clock;
    private static ApiClient association;

    @BeforeAll
    static void start() {
        settings = OperatorsSettings.application();
        services = settings.services();
        platform = settings.platform();
        rows = new Rows(platform);
        clock = settings.clock();
        association = settings.association();
    }

    @AfterEach
    void mend() throws SQLException {
        settings.mend();
    }

    @Test
    @Order(1)
    @Execution(ExecutionMode.SAME_THREAD)
    void a_batch_outlasts_every_outage_and_every_wrong_clock_and_issues_what_is_right() throws Exception {
        PublishedExam exam = PublishedExam.ended(platform, 5);
        for (int i = 0; i < RESULTS; i++) {
            exam.passed("慎" + (char) ('一' + i));
        }
        String id = Batches.prepare(association, exam);
        services.answer(Conduct.FAILS);
        exam.approver().post("/certificates/batches/" + id + "/approval").expect(200);

        waitsFor(id, "REVOCATION_UNAVAILABLE");
        services.revokeIssuer(true);
        services.answer(Conduct.ANSWERS);
        waitsFor(id, "SIGNER_REVOKED");
        assertThat(out(id)).isZero();

        services.revokeIssuer(false);
        services.stampOnly(STAMPS);
        waitsFor(id, "TIME_STAMP_UNAVAILABLE");
        int before = out(id);
        assertThat(before).isBetween(1, STAMPS / 2);
        services.revokeIssuer(true);
        // nothing tells when what was known of the key counts no more
        Thread.sleep(SIGNS_REVOKED.toMillis());
        services.stamp(Conduct.ANSWERS);
        waitsFor(id, "SIGNER_REVOKED");
        assertThat(out(id)).as("no later than seconds after its end").isEqualTo(before);
        services.revokeIssuer(false);
        services.stamp(Conduct.FAILS);
        waitsFor(id, "TIME_STAMP_UNAVAILABLE");
        services.stamp(Conduct.STAMPS_EARLY);
        waitsFor(id, "CLOCK_DOUBTFUL");
        services.leave();
        waitsFor(id, "TIME_STAMP_UNAVAILABLE");
        seenOnItsPage(id);

        clock.moveBy(Duration.ofDays(-2));
        waitsFor(id, "CLOCK_DOUBTFUL");
        services.comeBack();
        services.stamp(Conduct.HANGS);
        clock.moveBy(Duration.ZERO);
        waitsFor(id, "TIME_STAMP_UNAVAILABLE");
        services.stamp(Conduct.FAILS);
        clock.moveBy(Duration.ofDays(400));
        services.stamp(Conduct.ANSWERS);
        waitsFor(id, "CLOCK_DOUBTFUL");
        assertThat(out(id)).as("nothing leaves while anything is wrong").isEqualTo(before);
        assertThat(reservedAhead(exam))
                .as("what was numbered by the wrong clock")
                .isPositive();

        clock.moveBy(Duration.ZERO);
        JsonObject done = until(id, "DONE", null);
        assertThat(done.getJsonArray("failures")).isEmpty();
        assertThat(done.containsKey("waitsFor")).isFalse();
        assertThat(out(id)).isEqualTo(RESULTS);
        for (JsonObject issued : done.getJsonArray("certificates").getValuesAs(JsonObject.class)) {
            provesItself(exam, issued.getString("number"));
        }
        assertThat(reservedAhead(exam)).isZero();
    }

    @Test
    @Order(2)
    @Execution(ExecutionMode.SAME_THREAD)
    void a_certificate_is_revoked_while_its_correction_waits_for_a_time_stamp() throws Exception {
        PublishedExam exam = PublishedExam.ended(platform, 5);
        exam.passed("慎行");
        String number = Batches.number(Batches.issue(association, exam), 0);
        String record = "/certificates/" + number;
        byte[] file = association.get(record + "/pdf").expect(200).body();
        services.leave();
        try {
            String correction = proposed(
                    record + "/corrections",
                    Json.createObjectBuilder().add("name", "慎言").add("note", "户口簿变更页"));
            approve(exam, correction);
            Waiting.until("it is taken up", Duration.ofSeconds(60), () -> isTaken(correction));
            approve(
                    exam,
                    proposed(
                            record + "/revocations",
                            Json.createObjectBuilder().add("reason", "CHEATING").add("note", "演决〔2026〕2 号")));
            assertThat(Batches.lookUp(ApiClient.anonymous(platform), number, "慎行")
                            .getString("status"))
                    .isEqualTo("REVOKED");
            assertThat(rows.count(
                            "select count(*) from certificate_change where state = 'SUPERSEDED' and id = ?",
                            correction))
                    .isOne();
        } finally {
            services.comeBack();
        }
        assertThat(association.get(record + "/pdf").expect(200).body()).isEqualTo(file);
    }

    /** The earlier one has waited its minute all the time: as if there were so many that one of them always has. */
    @Test
    @Order(3)
    @Execution(ExecutionMode.SAME_THREAD)
    void a_correction_that_cannot_be_made_keeps_no_later_one_from_being_taken_up() throws Exception {
        PublishedExam exam = PublishedExam.ended(platform, 5);
        exam.passed("慎独");
        exam.passed("慎终");
        JsonObject issued = Batches.issue(association, exam);
        services.leave();
        try {
            String earlier = corrected(exam, Batches.number(issued, 0));
            Waiting.until("the earlier is taken up", Duration.ofSeconds(60), () -> isTaken(earlier));
            String later = corrected(exam, Batches.number(issued, 1));
            Waiting.until("the later is taken up", Duration.ofSeconds(30), () -> {
                rows.change(
                        "update certificate_change set leased_until = now() - interval '1 second' where id = ?",
                        earlier);
                return isTaken(later);
            });
        } finally {
            services.comeBack();
        }
    }

    private static String corrected(PublishedExam exam, String number) {
        String correction = proposed(
                "/certificates/" + number + "/corrections",
                Json.createObjectBuilder().add("name", "慎微").add("note", "户口簿变更页"));
        approve(exam, correction);
        return correction;
    }

    private static boolean isTaken(String correction) throws SQLException {
        return rows.count(
                        "select count(*) from certificate_change where leased_until is not null and id = ?", correction)
                == 1;
    }

    private static String proposed(String path, JsonObjectBuilder change) {
        return association.post(path, change.build()).expect(201).json().getString("id");
    }

    private static void approve(PublishedExam exam, String change) {
        exam.approver().post("/certificates/changes/" + change + "/approval").expect(200);
    }

    /** That it came to be on the day that it says, vouched for by somebody else. */
    private static void provesItself(PublishedExam exam, String number) {
        assertThat(number).startsWith(PublishedExam.PREFIX + exam.today().getYear() % 100);
        byte[] file =
                association.get("/certificates/" + number + "/pdf").expect(200).body();
        JsonObject answer = ApiClient.anonymous(platform)
                .post("/certificates/verification", "application/pdf", file)
                .expect(200)
                .json();
        assertThat(answer.getBoolean("authentic")).isTrue();
        assertThat(answer.getString("signatureLevel")).isEqualTo("B-LTA");
        assertThat(answer.getJsonArray("findings").getValuesAs(JsonObject.class))
                .extracting(finding -> finding.getString("code"))
                .containsExactly("AS_ISSUED", "SIGNATURE_HOLDS");
    }

    private static int out(String id) throws SQLException {
        return rows.count("""
                select count(*) from certificate_file f join certificate c on c.id = f.certificate_id
                    join certificate_batch_row r on r.result_id = c.result_id where r.batch_id = ?""", id);
    }

    private static int reservedAhead(PublishedExam exam) throws SQLException {
        return rows.count("""
                select count(*) from certificate c join result r on r.id = c.result_id
                where r.session_id = ? and c.issued_on > current_date + 300""", exam.session().toString());
    }

    private static void waitsFor(String id, String code) throws SQLException {
        JsonObject obstacle = until(id, "AWAITING_SIGNATURE", code).getJsonObject("waitsFor");
        assertThat(obstacle.getString("message")).contains("没有颁发");
    }

    /** The batch once it stands so, for this reason; it is not left to rest between two attempts. */
    private static JsonObject until(String id, String state, String code) throws SQLException {
        Instant limit = Instant.now().plusSeconds(90);
        while (true) {
            JsonObject batch =
                    association.get("/certificates/batches/" + id).expect(200).json();
            JsonObject obstacle = batch.getJsonObject("waitsFor");
            String why = obstacle == null ? null : obstacle.getString("code");
            if (batch.getString("state").equals(state) && (code == null || code.equals(why))) {
                return batch;
            }
            assertThat(Instant.now())
                    .as("%s for %s, and not %s for %s", batch.getString("state"), why, state, code)
                    .isBefore(limit);
            rows.change(
                    "update certificate_batch set resting_until = now() - interval '1 second'"
                            + " where id = ? and resting_until > now()",
                    id);
            Waiting.pause();
        }
    }

    private static void seenOnItsPage(String id) {
        try (Chromium chromium = Chromium.launch();
                BrowserContext window = chromium.open(platform)) {
            Page page = window.newPage();
            page.navigate("/association/batch?id=" + id);
            Chromium.signIn(page, "association");
            page.getByText("时间戳服务目前不可用").waitFor();
            assertThat(page.locator("main").innerText()).contains("等待中", "不用再操作", "批次会自动等待并继续");
        }
    }
}
