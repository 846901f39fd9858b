package care.training.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.certification.credential.proof.StatusBits;
import care.training.check.Employer;
import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.platform.Rows;
import care.training.platform.TestPlatform;
import care.training.platform.Waiting;
import care.training.platform.WholePlatform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A certificate that is suspended while its body inquires: by two people, seen by everybody who verifies it, and for a time. */
@WholePlatform
class SuspensionIT {
    /** As config/certificate/issuing.yaml says. */
    private static final int DAYS = 60;

    private static final String TRIGGER = "suspension_of_what_is_valid";

    private static final String HOLDER = "赵雨彤";
    private static final String HOLDERS_DOCUMENT = "619000199203150045";
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static Platform platform;
    private static Rows rows;
    private static MovedClock clock;
    private static ApiClient association;
    private static ApiClient other;
    private static ApiClient anyone;

    @BeforeAll
    static void register() {
        platform = TestPlatform.platform();
        rows = new Rows(platform);
        clock = new MovedClock(platform);
        association = ApiClient.machine(platform, "demo-association");
        other = ApiClient.machine(platform, "demo-association2");
        anyone = ApiClient.anonymous(platform);
        PublishedExam.register(platform);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoever_proposes_it_another_account_approves_it_and_its_status_stays_valid(boolean firstProposes)
            throws SQLException {
        ApiClient proposing = firstProposes ? association : other;
        ApiClient approving = firstProposes ? other : association;
        String number = IssuedFiles.issued("柴胡");
        byte[] pdf = IssuedFiles.pdf(number);
        LocalDate until = today().plusDays(DAYS);
        String change = proposed(suspend(proposing, number, "核查〔2026〕1 号"));
        assertThat(lookUp(number, "柴胡").containsKey("suspendedUntil")).isFalse();
        refused(proposing.post(approval(change)), 409, "proposer-cannot-approve");

        JsonObject approved = approving.post(approval(change)).expect(200).json();

        assertThat(approved.getString("state")).isEqualTo("DONE");
        assertThat(approved.getString("suspendedUntil")).isEqualTo(until.toString());
        JsonObject found = lookUp(number, "柴胡");
        assertThat(found.getString("status")).isEqualTo("VALID");
        assertThat(found.getString("suspendedUntil")).isEqualTo(until.toString());
        JsonObject file = IssuedFiles.verify(pdf);
        assertThat(file.getBoolean("authentic")).isTrue();
        assertThat(file.getString("status")).isEqualTo("VALID");
        assertThat(file.getString("suspendedUntil")).isEqualTo(until.toString());
        assertThat(record(number).getJsonObject("certificate").getString("suspendedUntil"))
                .isEqualTo(until.toString());
        assertThat(listed(number, "柴胡")).isEqualTo("SUSPENDED");
        assertThat(recorded("CERTIFICATE_CHANGE_PROPOSED", change)).isOne();
        assertThat(recordedOf("CERTIFICATE_SUSPENDED", change)).isOne();
        refused(suspend(proposing, number, "核查〔2026〕2 号"), 409, "certificate-suspended");
        refused(IssuedFiles.correct(number, "银柴胡"), 409, "certificate-suspended");
        refused(association.post("/certificates/" + number + "/reprints", note("遗失")), 409, "certificate-suspended");
    }

    @Test
    void it_is_ended_before_its_day_by_two_and_the_same_document_does_not_suspend_again() throws SQLException {
        String number = IssuedFiles.issued("黄芩");
        refused(endSuspension(association, number), 409, "certificate-not-suspended");
        approve(proposed(suspend(association, number, "核查〔2026〕3 号")));
        String change = proposed(endSuspension(association, number));
        refused(endSuspension(association, number), 409, "certificate-change-open");
        refused(association.post(approval(change)), 409, "proposer-cannot-approve");
        assertThat(lookUp(number, "黄芩").containsKey("suspendedUntil")).isTrue();

        approve(change);

        assertThat(lookUp(number, "黄芩").containsKey("suspendedUntil")).isFalse();
        assertThat(recordedOf("CERTIFICATE_SUSPENSION_ENDED", change)).isOne();
        refused(endSuspension(association, number), 409, "certificate-not-suspended");
        refused(suspend(association, number, "核查〔2026〕3 号"), 409, "suspended-by-document");
        approve(proposed(suspend(association, number, "核查〔2026〕4 号")));
        assertThat(lookUp(number, "黄芩").containsKey("suspendedUntil")).isTrue();
    }

    /** In Shanghai; what is proposed to end it has nothing left to end then. */
    @Test
    void it_ends_by_itself_when_its_last_day_is_over() throws SQLException {
        String number = IssuedFiles.issued("知母");
        approve(proposed(suspend(association, number, "核查〔2026〕5 号")));
        LocalDate until = today().plusDays(DAYS);
        String end = proposed(endSuspension(association, number));
        Duration before = clock.offset();
        try {
            moveTo(until.minusDays(1), LocalTime.NOON);
            assertThat(lookUp(number, "知母").getString("suspendedUntil")).isEqualTo(until.toString());
            moveTo(until, LocalTime.of(23, 55));
            assertThat(lookUp(number, "知母").getString("suspendedUntil")).isEqualTo(until.toString());
            moveTo(until.plusDays(1), LocalTime.of(0, 1));
            JsonObject over = lookUp(number, "知母");
            assertThat(over.getString("status")).isEqualTo("VALID");
            assertThat(over.containsKey("suspendedUntil")).isFalse();
            refused(other.post(approval(end)), 409, "certificate-not-suspended");
        } finally {
            clock.moveBy(before);
        }
    }

    @Test
    void a_revocation_ends_it_with_all_that_is_open_of_it() throws SQLException {
        String number = IssuedFiles.issued("牡丹");
        approve(proposed(suspend(association, number, "核查〔2026〕6 号")));
        String end = proposed(endSuspension(association, number));
        IssuedFiles.approve(IssuedFiles.revoke(number));

        JsonObject found = lookUp(number, "牡丹");
        assertThat(found.getString("status")).isEqualTo("REVOKED");
        assertThat(found.containsKey("suspendedUntil")).isFalse();
        assertThat(rows.count("select count(*) from certificate_change where state = 'SUPERSEDED' and id = ?", end))
                .isOne();
        refused(suspend(association, number, "核查〔2026〕7 号"), 409, "certificate-not-valid");
    }

    @Test
    void the_bits_of_all_its_documents_are_set_and_taken_away_again() throws SQLException {
        String number = credited();
        ApiClient holder = ApiClient.person(platform, "caregiver2");
        byte[] file = IssuedFiles.pdf(number);
        List<JsonObject> first = places(holder, number);
        IssuedFiles.approve(IssuedFiles.correct(number, "赵雨桐"));
        IssuedFiles.changedFrom(number, file);
        List<JsonObject> second = places(holder, number);
        byte[] token = holder.get("/certificates/" + number + "/credential?form=TOKEN")
                .expect(200)
                .body();
        assertThat(verdict(token)).isEqualTo("VALID");

        approve(proposed(suspend(association, number, "核查〔2026〕8 号")));
        awaitBit(second.get(1), true);
        awaitBit(first.get(1), true);
        assertThat(isSet(second.get(0))).as("it is not revoked").isFalse();
        assertThat(verdict(token)).isEqualTo("SUSPENDED");

        approve(proposed(endSuspension(association, number)));
        awaitBit(second.get(1), false);
        awaitBit(first.get(1), false);
        assertThat(verdict(token)).isEqualTo("VALID");

        approve(proposed(suspend(association, number, "核查〔2026〕9 号")));
        awaitBit(second.get(1), true);
        Duration before = clock.offset();
        try {
            moveTo(today().plusDays(DAYS), LocalTime.of(23, 55));
            assertThat(isSet(second.get(1))).isTrue();
            moveTo(today().plusDays(1), LocalTime.of(0, 1));
            awaitBit(second.get(1), false);
        } finally {
            clock.moveBy(before);
        }
        awaitBit(second.get(1), true);

        IssuedFiles.approve(IssuedFiles.revoke(number));
        awaitBit(second.get(0), true);
        awaitBit(second.get(1), false);
        assertThat(verdict(token)).isEqualTo("REVOKED");
    }

    @Test
    void the_employer_of_its_holder_is_told_when_it_begins_and_when_it_ends_early() throws SQLException {
        String number = IssuedFiles.issued("石膏");
        Employments.employ(platform, number);
        approve(proposed(suspend(association, number, "核查〔2026〕10 号")));
        assertThat(alerts(number)).isEqualTo("CERTIFICATE_SUSPENDED");
        approve(proposed(endSuspension(association, number)));
        assertThat(alerts(number)).isEqualTo("CERTIFICATE_RESTORED, CERTIFICATE_SUSPENDED");
    }

    @ParameterizedTest
    @CsvSource({
        "zh, 证书真实，但暂停使用, 正在核查, 暂停至, 证书真实有效",
        "en, 'Genuine, but suspended', inquiring into it, until the end of, Genuine and valid"
    })
    void its_pages_are_amber_and_say_what_that_means_and_until_when(
            String language, String outcome, String meaning, String until, String never) throws Exception {
        String number = credited();
        ApiClient holder = ApiClient.person(platform, "caregiver2");
        String code = holder.get("/me/certificates").expect(200).json().getJsonArray("items").stream()
                .map(one -> (JsonObject) one)
                .filter(one -> one.getString("number").equals(number))
                .findFirst()
                .orElseThrow()
                .getString("verificationCode");
        String link = holder.post(
                        "/me/certificates/" + number + "/links",
                        Json.createObjectBuilder().add("days", 7).build())
                .expect(201)
                .json()
                .getString("address")
                .replaceFirst("^https?://[^/]+", "");
        approve(proposed(suspend(association, number, "核查〔2026〕11 号")));
        for (String address : List.of("/verify/" + number + "/" + code, link)) {
            assertThat(page(address, language))
                    .contains("verdict wait", outcome, meaning, until)
                    .doesNotContain("verdict ok", "verdict no", never, "核查〔2026〕11 号");
        }
    }

    /** What the database keeps true of suspensions; each guard is taken away once, and then nothing else refuses. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "certificate_change_approved_by_another | update certificate_change set state = 'DONE', decided_by = proposed_by,"
                        + " decided_at = now(), done_at = now(), suspended_until = current_date where id = :change",
                "suspension_ends_by_itself | update certificate_change set state = 'DONE', decided_by = 'b', decided_at = now(),"
                        + " done_at = now() where id = :change",
                "suspension_ends_within_a_year | update certificate_change set state = 'DONE', decided_by = 'b',"
                        + " decided_at = now(), done_at = now(), suspended_until = current_date + 400 where id = :change",
                "suspension_rests_on_a_document | insert into certificate_change (id, certificate_id, kind, reason, note, state,"
                        + " proposed_by, proposed_at, decided_by, decided_at) select gen_random_uuid(), certificate_id,"
                        + " 'SUSPENSION', 'A_TEST', 'n', 'TURNED_DOWN', 'a', now(), 'b', now() from certificate_change"
                        + " where id = :change",
                "reason_of_a_revocation_or_suspension | insert into certificate_change (id, certificate_id, kind, document_number,"
                        + " note, state, proposed_by, proposed_at, decided_by, decided_at) select gen_random_uuid(),"
                        + " certificate_id, 'SUSPENSION', 'x', 'n', 'TURNED_DOWN', 'a', now(), 'b', now() from"
                        + " certificate_change where id = :change",
                "end_of_a_suspension | insert into certificate_change (id, certificate_id, kind, note, state, proposed_by,"
                        + " proposed_at, decided_by, decided_at) select gen_random_uuid(), certificate_id, 'SUSPENSION_END', 'n',"
                        + " 'TURNED_DOWN', 'a', now(), 'b', now() from certificate_change where id = :change",
                "needs_no_file | update certificate_change set state = 'APPROVED', decided_by = 'b', decided_at = now()"
                        + " where id = :change",
                "one_open_suspension_of_a_certificate | insert into certificate_change (id, certificate_id, kind, reason,"
                        + " document_number, note, state, proposed_by, proposed_at) select gen_random_uuid(), certificate_id, kind,"
                        + " reason, 'x', 'n', state, 'a', now() from certificate_change where id = :change",
                "suspension_of_what_is_valid | insert into certificate_change (id, certificate_id, kind, note, state, proposed_by,"
                        + " proposed_at, decided_by, decided_at, done_at, ends_id) select gen_random_uuid(), certificate_id,"
                        + " 'SUSPENSION_END', 'n', 'DONE', 'a', now(), 'b', now(), now(), id from certificate_change"
                        + " where id = :change"
            })
    void the_database_keeps_what_two_people_decide(String guard, String sql) throws SQLException {
        String number = IssuedFiles.issued("藿香");
        String change = proposed(suspend(association, number, "核查〔2026〕12 号"));
        boolean trigger = guard.equals(TRIGGER);
        refusedBy(guard, trigger ? "is not suspended" : guard, sql.replace(":change", "'" + change + "'"));
    }

    /** One that stands is in the way of another, also for whoever writes past the application. */
    @Test
    void what_is_suspended_is_not_suspended_again_by_whoever_asks() throws SQLException {
        String number = IssuedFiles.issued("佩兰");
        String change = proposed(suspend(association, number, "核查〔2026〕13 号"));
        approve(change);
        String another = """
                insert into certificate_change (id, certificate_id, kind, reason, document_number, note, state, proposed_by,
                    proposed_at, decided_by, decided_at, done_at, suspended_until)
                select gen_random_uuid(), certificate_id, kind, reason, '%s', note, 'DONE', 'a', now(), 'b', now(), now(),
                    suspended_until from certificate_change where id = ?""";
        String its = "'" + change + "'";
        refusedBy(
                TRIGGER, "suspended already", another.formatted("核查〔2026〕14 号").replace("?", its));
        assertThat(rows.refusal(
                        "update certificate_change set suspended_until = suspended_until + 1 where id = ?", change))
                .hasValueSatisfying(words -> assertThat(words).contains("stands as it was decided"));
        approve(proposed(endSuspension(association, number)));
        String document = "one_suspension_by_a_document";
        refusedBy(document, document, another.formatted("核查〔2026〕13 号").replace("?", its));
    }

    /** The database refuses it in these words, and without that guard it does not. */
    private static void refusedBy(String guard, String words, String sql) throws SQLException {
        try (Connection connection = platform.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            Savepoint before = connection.setSavepoint();
            assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining(words);
            connection.rollback(before);
            statement.execute(
                    guard.equals(TRIGGER)
                            ? "drop trigger " + guard + " on certificate_change"
                            : guard.startsWith("one_")
                                    ? "drop index " + guard
                                    : "alter table certificate_change drop constraint " + guard);
            assertThatCode(() -> statement.execute(sql)).as("without %s", guard).doesNotThrowAnyException();
            connection.rollback();
        }
    }

    private static Answer suspend(ApiClient by, String number, String document) {
        return by.post(
                "/certificates/" + number + "/suspensions",
                Json.createObjectBuilder()
                        .add("reason", "INQUIRY_INTO_EVIDENCE")
                        .add("document", document)
                        .add("note", "毕业证书编号查无此人")
                        .build());
    }

    private static Answer endSuspension(ApiClient by, String number) {
        return by.post("/certificates/" + number + "/suspension-ends", note("核查未发现问题"));
    }

    private static JsonObject note(String words) {
        return Json.createObjectBuilder().add("note", words).build();
    }

    private static String proposed(Answer answer) {
        return answer.expect(201).json().getString("id");
    }

    private static void approve(String change) {
        other.post(approval(change)).expect(200);
    }

    private static String approval(String change) {
        return "/certificates/changes/" + change + "/approval";
    }

    private static void refused(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().getString("type")).endsWith("/" + type);
    }

    private static JsonObject lookUp(String number, String name) {
        return Batches.lookUp(anyone, number, name);
    }

    private static JsonObject record(String number) {
        return association.get("/certificates/" + number).expect(200).json();
    }

    /** What an employer's list says of it. */
    private static String listed(String number, String name) {
        return Employer.onRecord(platform)
                .client()
                .post(
                        "/number-lists",
                        "text/csv",
                        ("number,name\n" + number + "," + name + "\n").getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("outcome");
    }

    private static int recorded(String kind, String change) throws SQLException {
        return rows.count("select count(*) from ledger_entry where kind = '" + kind + "' and reference = ?", change);
    }

    private static int recordedOf(String kind, String change) throws SQLException {
        return rows.count(
                "select count(*) from ledger_entry l join certificate_change c on c.certificate_id = l.reference"
                        + " where l.kind = '" + kind + "' and c.id = ?",
                change);
    }

    private static String alerts(String number) throws SQLException {
        try (Connection connection = platform.connect();
                var query = connection.prepareStatement(
                        "select string_agg(kind, ', ' order by kind) from alert where certificate = ?")) {
            query.setString(1, number);
            try (var found = query.executeQuery()) {
                found.next();
                return found.getString(1);
            }
        }
    }

    /** The certificate of somebody who signs in. */
    private static String credited() {
        PublishedExam exam = PublishedExam.ended(platform, 4);
        exam.passed("caregiver2", HOLDER, HOLDERS_DOCUMENT);
        return Batches.number(Batches.issue(association, exam), 0);
    }

    /** Where the status of the document that is out is told: of revocation and of suspension. */
    private static List<JsonObject> places(ApiClient holder, String number) {
        String document = holder.get("/certificates/" + number + "/credential?form=JSON")
                .expect(200)
                .text();
        return Json.createReader(new StringReader(document))
                .readObject()
                .getJsonArray("credentialStatus")
                .getValuesAs(JsonObject.class);
    }

    private static boolean isSet(JsonObject place) {
        String list = place.getString("statusListCredential").replaceFirst("^https?://[^/]+/api/v1", "");
        String encoded = Json.createReader(
                        new StringReader(anyone.get(list).expect(200).text()))
                .readObject()
                .getJsonObject("credentialSubject")
                .getString("encodedList");
        return StatusBits.decode(encoded).isSet(Integer.parseInt(place.getString("statusListIndex")));
    }

    /** Lists are kept for a few seconds. */
    private static void awaitBit(JsonObject place, boolean set) {
        Instant limit = Instant.now().plusSeconds(30);
        while (isSet(place) != set && Instant.now().isBefore(limit)) {
            Waiting.pause();
        }
        assertThat(isSet(place)).isEqualTo(set);
    }

    private static String verdict(byte[] credential) {
        return anyone.post("/credentials/verification", "application/octet-stream", credential)
                .expect(200)
                .json()
                .getString("verdict");
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(clock.now(), SHANGHAI);
    }

    private static void moveTo(LocalDate day, LocalTime time) throws SQLException {
        clock.moveBy(Duration.between(
                Instant.now(), day.atTime(time).atZone(SHANGHAI).toInstant()));
    }

    private static String page(String address, String language) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(platform.application().address() + address))
                                .header("Cookie", "language=" + language)
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
