package care.training.certification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Chromium;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The layout of certificates, changed by an operator who sees what it does, and adopted by somebody else. */
@WholePlatform
class LayoutIT {
    private static final double PATIENCE_MS = 60_000;

    private static Platform platform;
    private static ApiClient admin;
    private static ApiClient association;

    @BeforeAll
    static void prepare() {
        platform = TestPlatform.platform();
        admin = ApiClient.person(platform, "admin");
        association = ApiClient.machine(platform, "demo-association");
    }

    @Test
    void an_operator_sees_the_specimen_while_writing_and_another_adopts_it_for_what_is_issued_from_then_on()
            throws SQLException {
        PublishedExam.register(platform);
        PublishedExam exam = PublishedExam.ended(platform, 5);
        exam.passed("秦知夏");
        String before = Batches.number(Batches.issue(association, exam), 0);
        String change = write();

        refused(admin.post("/certificate-layouts/changes/" + change + "/approval"), 409, "proposer-cannot-approve");
        association.post("/certificate-layouts/changes/" + change + "/approval").expect(200);
        refused(association.post("/certificate-layouts/changes/" + change + "/refusal"), 409, "change-decided");

        JsonObject current =
                admin.get("/certificate-layouts/current").expect(200).json();
        assertThat(current.getString("text")).contains("请扫码核验本证书");
        PublishedExam next = PublishedExam.ended(platform, 5);
        next.passed("欧阳锦程");
        String after = Batches.number(Batches.issue(association, next), 0);
        assertThat(layoutOf(after)).isEqualTo(current.getInt("number")).isGreaterThan(layoutOf(before));
    }

    /** Identifier of what was proposed. */
    private static String write() {
        try (Chromium chromium = Chromium.launch();
                BrowserContext window = chromium.open(platform)) {
            Page page = window.newPage();
            page.navigate("/admin/layout-draft");
            Chromium.signIn(page, "admin");
            String shipped = page.locator("textarea").inputValue();
            String first = page.locator("#specimen").getAttribute("src");

            page.locator("textarea").fill(shipped.replace("title: {x: 74,", "title: {x: 500,"));
            // drawing takes a second of its own, more beside other work
            assertThat(page.locator("#mistakes"))
                    .containsText("boxes.title", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MS));
            page.locator("textarea").fill(shipped.replace("zh: 扫码核验本证书", "zh: 请扫码核验本证书"));
            assertThat(page.locator("#mistakes li"))
                    .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MS));
            assertThat(page.locator("#specimen")).not().hasAttribute("src", first);

            page.locator("[id$=reason]").fill("把话说得更客气");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提出这份版式"))
                    .click();
            assertThat(page.locator("main")).containsText("等待另一人批准");
            return page.url().replaceFirst(".*id=", "");
        }
    }

    @Test
    void a_layout_that_is_wrong_or_not_another_is_refused_with_place_and_reason_in_both_languages() {
        String shipped =
                admin.get("/certificate-layouts/current").expect(200).json().getString("text");
        refused(propose(admin, shipped), 422, "rules-unchanged");
        String wrong =
                shipped.replace("photo: {x: 445,", "photo: {x: 20,").replace("  code: {zh: 验证码,", "  kode: {zh: 验证码,");
        Answer chinese = propose(admin, wrong);
        refused(chinese, 422, "rules-flawed");
        assertThat(fields(chinese)).contains("file: texts.kode", "file: texts");
        Answer english = propose(ApiClient.person(platform, "admin").inEnglish(), wrong);
        assertThat(english.text()).contains("is not known here", "needs code");
    }

    private static List<String> fields(Answer refused) {
        return refused.json().getJsonArray("violations").getValuesAs(JsonObject.class).stream()
                .map(violation -> violation.getString("field"))
                .toList();
    }

    private static Answer propose(ApiClient by, String text) {
        return by.post(
                "/certificate-layouts/changes",
                Json.createObjectBuilder().add("text", text).add("reason", "试").build());
    }

    private static void refused(Answer answer, int status, String type) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().getString("type")).endsWith(type);
    }

    private static int layoutOf(String number) throws SQLException {
        try (Connection connection = platform.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select layout from certificate_file f join certificate c"
                        + " on c.id = f.certificate_id where c.number = '" + number + "'")) {
            row.next();
            return row.getInt(1);
        }
    }
}
