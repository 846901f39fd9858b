package care.training.certification;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.Register;
import care.training.ban.Somebody;
import care.training.certification.SigningServices.Conduct;
import care.training.check.AlertBox;
import care.training.check.CheckLists;
import care.training.check.Employer;
import care.training.platform.Accounts;
import care.training.platform.ApiClient;
import care.training.platform.Chromium;
import care.training.platform.Platform;
import care.training.platform.Rows;
import care.training.platform.TestPlatform;
import care.training.platform.Waiting;
import care.training.platform.WholePlatform;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Where an operator has set what the demo has otherwise: authorities over HTTP, an edition of the rules of validity in which
 * certificates end, and fewer checks for one organization.
 */
@WholePlatform
@Tag("faults")
// an application of its own, which it often waits for
@Execution(ExecutionMode.CONCURRENT)
// an answer whether a certificate stands is kept for ten minutes: that nobody answers is tried before there is any
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperatorsSettingsIT {
    private static final int RESULTS = 8;

    /** Those of three certificates and a half: one on the signature and one on the whole file each. */
    private static final int STAMPS = 7;

    /** In place of the rule that they do not. */
    private static final String ENDING = """
              - kind: LEVEL_CERTIFICATE
                ends: {value: true, mark: C, source: "a test"}
                termMonths: {value: 12, mark: C, source: "a test"}
                windowMonths: {value: 3, mark: C, source: "a test"}
                renewal:
                  - {way: EXAM, withinMonths: 12, mark: C, source: "a test"}
                grace: {months: 0, endsOnWorkingDay: false, mark: C, source: "a test"}
                reinstatement:
                  withinMonths: {value: 24, mark: C, source: "a test"}
                  ways:
                    - {way: EXAM, withinMonths: 12, mark: C, source: "a test"}
                reminders: {value: [30], mark: C, source: "a test"}
        """;

    private static final String FEW_CHECKS =
            "organizations: [{code: 91610113MJT000010M, value: 3, mark: C, source: \"a test\"}]";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static SigningServices services;
    private static Platform platform;
    private static Rows rows;
    private static MovedClock clock;
    private static ApiClient association;

    @BeforeAll
    static void start() throws IOException {
        services = new SigningServices(TestPlatform.platform().places().root().resolve("config/demo/keys"));
        Map<String, String> settings = new HashMap<>(services.settings());
        settings.put("training.config", config().toString());
        platform = TestPlatform.platform().startBeside("settings", settings);
        rows = new Rows(platform);
        clock = new MovedClock(platform);
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

    @AfterEach
    void mend() throws SQLException {
        services.answer(Conduct.ANSWERS);
        services.stamp(Conduct.ANSWERS);
        clock.moveBy(Duration.ZERO);
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
        waitsFor(id, "SIGNING_UNAVAILABLE");
        assertThat(out(id)).isZero();

        services.revokeIssuer(false);
        services.stampOnly(STAMPS);
        waitsFor(id, "TIME_STAMP_UNAVAILABLE");
        int before = out(id);
        assertThat(before).isBetween(1, STAMPS / 2);
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
    void a_credential_says_until_when_and_after_a_renewal_another_does() throws SQLException {
        Accounts.caregiver(platform, "holder-of-an-end");
        ApiClient holder = ApiClient.person(platform, "holder-of-an-end");
        PublishedExam exam = PublishedExam.ended(platform, 5);
        exam.passed("holder-of-an-end", "终南", "619000198807150666");
        String number = Batches.number(Batches.issue(association, exam), 0);
        LocalDate end = exam.today().plusMonths(12);
        List<byte[]> first = credentials(holder, number);
        assertThat(terms(first)).containsOnly("VALID until " + end + "T23:59:59+08:00");

        moveTo(end.minusMonths(1));
        Renewals renewals = new Renewals(holder, association);
        renewals.approve(Renewals.request(renewals.byExam(renewals.held(number), end.minusMonths(2))));
        List<byte[]> renewed = credentials(holder, number);
        moveTo(end.plusDays(1));

        assertThat(terms(renewed)).containsOnly("VALID until " + end.plusMonths(12) + "T23:59:59+08:00");
        assertThat(terms(first))
                .as("what was handed out says what it said")
                .containsOnly("EXPIRED until " + end + "T23:59:59+08:00");
        assertThat(verified(first.get(0)).toString()).contains("STATUS_CLEAR").doesNotContain("REVOKED");
    }

    @Test
    @Order(3)
    @Execution(ExecutionMode.SAME_THREAD)
    void an_employer_is_told_when_a_ban_begins_and_when_a_certificate_of_the_staff_is_over() throws Exception {
        Employer employer = Employer.onRecord(platform);
        Register register = new Register(platform);
        Accounts.caregiver(platform, "holder-of-a-lapse");
        Somebody carer = Somebody.random();
        PublishedExam exam = PublishedExam.ended(platform, 5);
        exam.passed("holder-of-a-lapse", carer.name(), carer.number());
        String number = Batches.number(Batches.issue(association, exam), 0);
        LocalDate end = exam.today().plusMonths(12);
        Somebody barred = Somebody.random();
        employer.hire("L-" + UUID.randomUUID(), carer);
        employer.hire("L-" + UUID.randomUUID(), barred);
        long before = AlertBox.latest(employer.client());
        register.inForce(Register.decision(barred.asJson()).add("start", end.toString()));
        seenLastOn(exam.today());

        lookOn(end.minusDays(1));
        assertThat(AlertBox.alerts(employer.client(), before, carer, barred))
                .as("nothing is over or has begun")
                .isEmpty();
        lookOn(end);
        assertThat(AlertBox.kinds(employer.client(), before, carer, barred)).containsExactly("BARRED");
        lookOn(end.plusDays(1));
        assertThat(AlertBox.alerts(employer.client(), before, carer))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.getString("kind")).isEqualTo("CERTIFICATE_LAPSED");
                    assertThat(alert.getString("certificate")).isEqualTo(number);
                });
        lookOn(end.plusDays(2));
        assertThat(AlertBox.kinds(employer.client(), before, carer, barred))
                .as("told once")
                .containsExactly("BARRED", "CERTIFICATE_LAPSED");
    }

    @Test
    @Order(4)
    @Execution(ExecutionMode.SAME_THREAD)
    void of_one_whose_term_is_over_neither_a_page_nor_a_check_says_that_it_is_valid() throws Exception {
        Accounts.caregiver(platform, "holder-of-the-past");
        ApiClient holder = ApiClient.person(platform, "holder-of-the-past");
        Somebody she = Somebody.random();
        PublishedExam exam = PublishedExam.ended(platform, 5);
        exam.passed("holder-of-the-past", she.name(), she.number());
        String number = Batches.number(Batches.issue(association, exam), 0);
        String code = holder.get("/me/certificates")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("verificationCode");
        LocalDate end = exam.today().plusMonths(12);
        Employer employer = Employer.onRecord(platform);
        JsonObject before = employer.check(she).getJsonArray("credentials").getJsonObject(0);
        assertThat(before.getString("validUntil")).isEqualTo(end.toString());
        assertThat(before.getBoolean("expired")).isFalse();
        moveTo(end.plusDays(1));

        JsonObject check = employer.check(she);
        JsonObject told = check.getJsonArray("credentials").getJsonObject(0);
        assertThat(told.getString("status")).isEqualTo("VALID");
        assertThat(told.getBoolean("expired")).isTrue();
        assertThat(employer.client()
                        .get("/checks/" + check.getString("id"))
                        .expect(200)
                        .json()
                        .getJsonArray("credentials"))
                .isEqualTo(check.getJsonArray("credentials"));
        JsonObject link = holder.post(
                        "/me/certificates/" + number + "/links",
                        Json.createObjectBuilder().add("days", 1).build())
                .expect(201)
                .json();
        assertThat(page(link.getString("address").replaceFirst("^https?://[^/]+", "")))
                .contains("verdict no", "证书真实，但已过期")
                .doesNotContain("verdict ok", "证书真实有效");
        assertThat(page("/verify?number=" + number + "&code=" + code))
                .contains("verdict no", "证书真实，但已过期")
                .doesNotContain("verdict ok", "证书真实有效");
    }

    @Test
    @Order(5)
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
            Waiting.until(
                    "it is taken up",
                    Duration.ofSeconds(60),
                    () -> rows.count(
                                    "select count(*) from certificate_change where leased_until is not null and id = ?",
                                    correction)
                            == 1);
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

    @Test
    @Order(6)
    @Execution(ExecutionMode.SAME_THREAD)
    void whoever_has_checked_enough_or_seems_to_guess_waits_and_the_auditor_sees_it() throws Exception {
        Employer few = Employer.other(platform);
        for (int i = 0; i < 3; i++) {
            few.check(Somebody.random());
        }
        ApiClient.Answer usedUp = few.ask(Somebody.random()).expect(429);
        assertThat(usedUp.json().getString("type")).endsWith("/checks-used-up");
        assertThat(retryAfter(usedUp)).isBetween(1L, Duration.ofDays(1).toSeconds());
        assertThat(few.client()
                        .post("/checks/batches", "application/json", CheckLists.json(List.of(Somebody.random())))
                        .status())
                .isEqualTo(429);

        Employer guessing = Employer.of(platform);
        Somebody somebody = Somebody.random();
        guess(guessing, somebody, 100);
        ApiClient.Answer stopped = guessing.ask(Somebody.random()).expect(429);
        assertThat(stopped.json().getString("type")).endsWith("/checks-stopped");
        assertThat(retryAfter(stopped)).isBetween(1L, Duration.ofMinutes(30).toSeconds());
        assertThat(alarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.getString("organization")).isEqualTo(Employer.ORGANIZATION);
            assertThat(alarm.getString("kind")).isEqualTo("CONSECUTIVE_NUMBERS");
            assertThat(alarm.getInt("found")).isEqualTo(6);
            assertThat(alarm.toString()).doesNotContain(somebody.name());
        });

        clock.moveBy(Duration.ofMinutes(31));
        guess(guessing, somebody, 200);
        assertThat(alarms()).as("whoever goes on is stopped again").hasSize(2);
    }

    /** Six numbers that follow each other, until it is noticed. */
    private static void guess(Employer guessing, Somebody somebody, int first) throws Exception {
        for (int order = first; order < first + 6; order++) {
            guessing.check(somebody.numbered(order));
        }
        Waiting.until(
                "it is noticed", PATIENCE, () -> guessing.ask(Somebody.random()).status() == 429);
    }

    private static List<JsonObject> alarms() {
        return ApiClient.person(platform, "auditor")
                .get("/check-alarms")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    private static long retryAfter(ApiClient.Answer answer) {
        return Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow());
    }

    /** As if nobody had looked since. */
    private static void seenLastOn(LocalDate day) throws SQLException {
        try (Connection connection = platform.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table watch_day disable trigger watch_day_only_grows");
            statement.execute("delete from watch_day");
            statement.execute("alter table watch_day enable trigger watch_day_only_grows");
            statement.execute("insert into watch_day (day, looked_at) values ('" + day + "', now())");
        }
    }

    /** Until the day has come and was looked at. */
    private static void lookOn(LocalDate day) throws Exception {
        moveTo(day);
        Waiting.until("the day is looked at", PATIENCE, () -> {
            try (Connection connection = platform.connect();
                    Statement statement = connection.createStatement();
                    ResultSet found =
                            statement.executeQuery("select count(*) from watch_day where day = '" + day + "'")) {
                found.next();
                return found.getInt(1) > 0;
            }
        });
    }

    private static String page(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(platform.application().address() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static Instant now() {
        return Instant.parse(association.get("/demo/clock").expect(200).json().getString("now"));
    }

    private static String proposed(String path, JsonObjectBuilder change) {
        return association.post(path, change.build()).expect(201).json().getString("id");
    }

    private static void approve(PublishedExam exam, String change) {
        exam.approver().post("/certificates/changes/" + change + "/approval").expect(200);
    }

    /** In both forms. */
    private static List<byte[]> credentials(ApiClient holder, String number) {
        return Stream.of("JSON", "TOKEN")
                .map(form -> holder.get("/certificates/" + number + "/credential?form=" + form)
                        .expect(200)
                        .body())
                .toList();
    }

    private static List<String> terms(List<byte[]> credentials) {
        return credentials.stream()
                .map(OperatorsSettingsIT::verified)
                .map(answer -> answer.getString("verdict") + " until "
                        + answer.getJsonObject("credential").getString("validUntil"))
                .toList();
    }

    private static JsonObject verified(byte[] credential) {
        return ApiClient.anonymous(platform)
                .post("/credentials/verification", "application/json", credential)
                .expect(200)
                .json();
    }

    /** At its first moment. */
    private static void moveTo(LocalDate day) {
        ApiClient.person(platform, "admin")
                .put(
                        "/demo/clock",
                        Json.createObjectBuilder()
                                .add(
                                        "now",
                                        day.atStartOfDay(ZoneId.of("Asia/Shanghai"))
                                                .toInstant()
                                                .toString())
                                .build())
                .expect(200);
    }

    private static Path config() throws IOException {
        Path folder = TestPlatform.platform().places().data().resolve("settings-config");
        TestPlatform.platform().places().copyConfig(folder);
        Path rules = folder.resolve("certificate/validity.yaml");
        String shipped = Files.readString(rules);
        int from = shipped.indexOf("      - kind: LEVEL_CERTIFICATE");
        int to = shipped.indexOf("      - kind: ASSESSOR_CARD");
        Files.writeString(rules, shipped.substring(0, from) + ENDING + shipped.substring(to));
        Path misuse = folder.resolve("checks/misuse.yaml");
        Files.writeString(misuse, Files.readString(misuse).replace("organizations: []", FEW_CHECKS));
        return folder;
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
            assertThat(page.locator("main").innerText()).contains("等待中", "批次会自动等待并继续");
        }
    }
}
