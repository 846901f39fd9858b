package care.training.certification;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.Register;
import care.training.ban.Somebody;
import care.training.check.AlertBox;
import care.training.check.Employer;
import care.training.platform.Accounts;
import care.training.platform.ApiClient;
import care.training.platform.Chromium;
import care.training.platform.Platform;
import care.training.platform.Waiting;
import care.training.platform.WholePlatform;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Certificates that end, and a ban that begins: what is said of them on the day before, on the day and after it. */
@WholePlatform
@Tag("faults")
// an application of its own, which it often waits for
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(OperatorsSettings.NAME)
class EndingTermsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static OperatorsSettings settings;
    private static Platform platform;
    private static ApiClient association;

    @BeforeAll
    static void start() {
        settings = OperatorsSettings.application();
        platform = settings.platform();
        association = settings.association();
    }

    @AfterEach
    void mend() throws SQLException {
        settings.mend();
    }

    @Test
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

        settings.moveTo(end.minusMonths(1));
        Renewals renewals = new Renewals(holder, association);
        renewals.approve(Renewals.request(renewals.byExam(renewals.held(number), end.minusMonths(2))));
        List<byte[]> renewed = credentials(holder, number);
        settings.moveTo(end.plusDays(1));

        assertThat(terms(renewed)).containsOnly("VALID until " + end.plusMonths(12) + "T23:59:59+08:00");
        assertThat(terms(first))
                .as("what was handed out says what it said")
                .containsOnly("EXPIRED until " + end + "T23:59:59+08:00");
        assertThat(verified(first.get(0)).toString()).contains("STATUS_CLEAR").doesNotContain("REVOKED");
    }

    @Test
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
        settings.moveTo(end.plusDays(1));

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
                .contains("verdict no", "证书真实，但已过期", "outcome no")
                .doesNotContain("verdict ok", "outcome ok", "证书真实有效");
        assertThat(page("/verify?number=" + number + "&code=" + code))
                .contains("verdict no", "证书真实，但已过期", "outcome no")
                .doesNotContain("verdict ok", "outcome ok", "证书真实有效");
        try (Chromium chromium = Chromium.launch()) {
            try (BrowserContext phone = chromium.open(platform)) {
                Page page = signedIn(phone, "holder-of-the-past", "/me/certificates");
                assertThat(page.locator(".outcome").allInnerTexts()).containsExactly("已过期");
                assertThat(page.locator(".outcome.ok").count()).isZero();
                assertThat(page.locator("main").innerText()).contains("续期之前，这份证书不能作为凭据");
                page.navigate("/me/wallet");
                page.locator("#choices button").first().click();
                assertThat(page.locator("#kept p").innerText()).endsWith("已过期");
            }
            try (BrowserContext desk = chromium.open(platform)) {
                Page page = signedIn(desk, "association", "/association/certificate?number=" + number);
                assertThat(page.locator(".outcome").first().innerText()).isEqualTo("已过期");
                assertThat(page.locator(".outcome.ok").count()).isZero();
                page.navigate("/association/certificates");
                page.locator("#q").fill(number);
                page.locator("form:has(#q) button").click();
                assertThat(page.locator("tr:has-text('" + number + "') .outcome")
                                .innerText())
                        .isEqualTo("已过期");
            }
        }
    }

    private static Page signedIn(BrowserContext window, String account, String address) {
        Page page = window.newPage();
        page.navigate(address);
        Chromium.signIn(page, account);
        page.waitForURL("**" + address);
        return page;
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
        settings.moveTo(day);
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
                .map(EndingTermsIT::verified)
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
}
