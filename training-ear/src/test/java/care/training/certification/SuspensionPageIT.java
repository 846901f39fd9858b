package care.training.certification;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.platform.ApiClient;
import care.training.platform.Chromium;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A suspension as those see it who propose it, approve it, hold the certificate and verify it. */
@WholePlatform
class SuspensionPageIT {
    private static final String HOLDER = "赵雨彤";
    private static final String HOLDERS_DOCUMENT = "619000199203150045";

    private static Platform platform;
    private static Chromium chromium;
    private static JsonObject certificate;
    private static String number;

    @BeforeAll
    static void issue() {
        platform = TestPlatform.platform();
        PublishedExam.register(platform);
        PublishedExam exam = PublishedExam.ended(platform, 4);
        exam.passed("caregiver2", HOLDER, HOLDERS_DOCUMENT);
        number = Batches.number(Batches.issue(ApiClient.machine(platform, "demo-association"), exam), 0);
        certificate =
                ApiClient.person(platform, "caregiver2")
                        .get("/me/certificates")
                        .expect(200)
                        .json()
                        .getJsonArray("items")
                        .stream()
                        .map(one -> (JsonObject) one)
                        .filter(one -> one.getString("number").equals(number))
                        .findFirst()
                        .orElseThrow();
        chromium = Chromium.launch();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void it_is_proposed_beside_the_revocation_and_seen_by_all_until_another_ends_it() {
        ApiClient other = ApiClient.machine(platform, "demo-association2");
        try (BrowserContext window = chromium.open(platform)) {
            Page page = window.newPage();
            String address = "/association/certificate?number=" + number;
            page.navigate(address);
            Chromium.signIn(page, "association");
            page.waitForURL("**" + address);
            shown(page, "association-certificate-suspend");
            Locator form = page.locator("section:has(#suspension)");
            form.getByLabel("原因类别").selectOption("INQUIRY_INTO_EXAM");
            form.getByLabel("文号").fill("核查〔2026〕20 号");
            form.getByLabel("核查事项").fill("监控录像缺失，正在核查");
            form.getByRole(AriaRole.BUTTON).click();
            assertThat(page.locator("main").innerText())
                    .contains("等待另一位工作人员复核", "考试涉嫌违规，正在核查", "核查〔2026〕20 号", "须由协会的另一位工作人员复核");
            assertThat(page.locator("#suspension").count()).isZero();

            approveOpen(other);
            page.navigate(address);
            assertThat(page.locator("main").innerText()).contains("证书正在暂停使用", "暂停至");
            assertThat(page.locator(".outcome.wait").first().innerText()).contains("暂停使用");
            assertThat(page.locator("#loss").count()).as("no reprint").isZero();
            assertThat(page.locator("#correction").count()).as("no correction").isZero();
            assertThat(page.locator("#revocation").count()).isOne();
            shown(page, "association-certificate-suspended");
        }
        seenByTheHolder("zh-CN", "暂停使用", "对暂停有异议的");
        seenByTheHolder("en-GB", "Suspended", "If you object");
        seenByStrangers("zh-CN", "证书真实，但暂停使用", "暂停期间不能作为凭据");
        seenByStrangers("en-GB", "Genuine, but suspended", "for now it is not to be relied on");
    }

    private static void approveOpen(ApiClient other) {
        String change = other.get("/certificates/" + number)
                .expect(200)
                .json()
                .getJsonArray("changes")
                .getJsonObject(0)
                .getString("id");
        other.post("/certificates/changes/" + change + "/approval").expect(200);
    }

    private static void seenByTheHolder(String language, String outcome, String objection) {
        try (BrowserContext window = chromium.open(platform, language)) {
            Page page = window.newPage();
            page.navigate("/me/certificates");
            Chromium.signIn(page, "caregiver2");
            page.waitForURL("**/me/certificates");
            inEnglish(page, language, "/me/certificates");
            Locator card = page.locator("section:has(#c-" + number + ")");
            assertThat(card.locator(".outcome.wait").innerText()).contains(outcome);
            assertThat(card.innerText()).contains(objection);
            shown(page, "me-certificates-suspended-" + language.substring(0, 2));
        }
    }

    private static void seenByStrangers(String language, String outcome, String meaning) {
        try (BrowserContext window = chromium.open(platform, language)) {
            Page page = window.newPage();
            String address = "/verify/" + number + "/"
                    + certificate.getString("verificationCode").replace("-", "");
            page.navigate(address);
            inEnglish(page, language, address);
            assertThat(page.locator(".verdict.wait").innerText()).contains(outcome, meaning, number);
            shown(page, "verify-suspended-" + language.substring(0, 2));
        }
    }

    private static void inEnglish(Page page, String language, String address) {
        if (language.startsWith("en")) {
            page.navigate("/language?to=en");
            page.navigate(address);
        }
    }

    /** On a phone and on a desk. */
    private static void shown(Page page, String name) {
        for (int width : new int[] {390, 1280}) {
            page.setViewportSize(width, 900);
            Chromium.screenshot(page, platform, name + "-" + width);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
        }
    }
}
