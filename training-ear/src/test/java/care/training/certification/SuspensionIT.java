package care.training.certification;

import static care.training.certification.Suspending.DAYS;
import static care.training.certification.Suspending.approval;
import static care.training.certification.Suspending.approve;
import static care.training.certification.Suspending.credited;
import static care.training.certification.Suspending.endSuspension;
import static care.training.certification.Suspending.moveTo;
import static care.training.certification.Suspending.note;
import static care.training.certification.Suspending.proposed;
import static care.training.certification.Suspending.suspend;
import static care.training.certification.Suspending.today;
import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.Somebody;
import care.training.check.Employer;
import care.training.platform.Accounts;
import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.platform.Rows;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A certificate that is suspended while its body inquires: by two people, seen by everybody who verifies it, and for a time. */
@WholePlatform
class SuspensionIT {
    private static final String HOLDER = "赵雨彤";
    private static final String HOLDERS_DOCUMENT = "619000199203150045";

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
        LocalDate until = today(clock).plusDays(DAYS);
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
        LocalDate until = today(clock).plusDays(DAYS);
        String end = proposed(endSuspension(association, number));
        Duration before = clock.offset();
        try {
            moveTo(clock, until.minusDays(1), LocalTime.NOON);
            assertThat(lookUp(number, "知母").getString("suspendedUntil")).isEqualTo(until.toString());
            moveTo(clock, until, LocalTime.of(23, 55));
            assertThat(lookUp(number, "知母").getString("suspendedUntil")).isEqualTo(until.toString());
            moveTo(clock, until.plusDays(1), LocalTime.of(0, 1));
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
    void the_employer_of_its_holder_is_told_when_it_begins_and_when_it_ends_early() throws SQLException {
        String number = IssuedFiles.issued("石膏");
        Employments.employ(platform, number);
        approve(proposed(suspend(association, number, "核查〔2026〕10 号")));
        assertThat(alerts(number)).isEqualTo("CERTIFICATE_SUSPENDED");
        approve(proposed(endSuspension(association, number)));
        assertThat(alerts(number)).isEqualTo("CERTIFICATE_RESTORED, CERTIFICATE_SUSPENDED");
    }

    @Test
    void a_check_for_hiring_says_it_beside_the_status() throws SQLException {
        Accounts.caregiver(platform, "holder-of-a-suspension");
        Somebody she = Somebody.random();
        String number = credited("holder-of-a-suspension", she.name(), she.number());
        Employer employer = Employer.onRecord(platform);
        assertThat(credential(employer, she).containsKey("suspendedUntil")).isFalse();
        approve(proposed(suspend(association, number, "核查〔2026〕15 号")));
        JsonObject told = credential(employer, she);
        assertThat(told.getString("status")).isEqualTo("VALID");
        assertThat(told.getString("suspendedUntil"))
                .isEqualTo(today(clock).plusDays(DAYS).toString());
    }

    private static JsonObject credential(Employer employer, Somebody she) {
        return employer.check(she).getJsonArray("credentials").getJsonObject(0);
    }

    @ParameterizedTest
    @CsvSource({
        "zh, 证书真实，但暂停使用, 正在核查, （含当日）, 证书真实有效",
        "en, 'Genuine, but suspended', inquiring into it, until the end of, Genuine and valid"
    })
    void its_pages_are_amber_and_say_what_that_means_and_until_when(
            String language, String outcome, String meaning, String until, String never) throws Exception {
        String number = credited("caregiver2", HOLDER, HOLDERS_DOCUMENT);
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
        for (String address : List.of("/verify?number=" + number + "&code=" + code, link)) {
            assertThat(page(address, language))
                    .contains("verdict wait", outcome, meaning, until)
                    .doesNotContain("verdict ok", "verdict no", never, "核查〔2026〕11 号");
        }
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
