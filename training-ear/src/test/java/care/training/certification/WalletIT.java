package care.training.certification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import care.training.platform.ApiClient;
import care.training.platform.Chromium;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.Waiting;
import care.training.platform.WholePlatform;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A certificate on the holder's phone: kept where she chose to, shown without a network, gone for whoever comes next. */
@WholePlatform
class WalletIT {
    private static final String HOLDER = "赵雨彤";
    private static final String KEPT = "localStorage.getItem('kept-certificates')";

    private static Platform platform;

    @BeforeAll
    static void issue() {
        platform = TestPlatform.platform();
        PublishedExam.register(platform);
        PublishedExam exam = PublishedExam.ended(platform, 4);
        exam.passed("caregiver2", HOLDER, "619000199203150045");
        Batches.issue(ApiClient.machine(platform, "demo-association"), exam);
    }

    @Test
    void a_kept_certificate_is_shown_without_a_network_and_goes_with_its_holder() throws Exception {
        try (Chromium chromium = Chromium.launch();
                BrowserContext phone = chromium.open(platform)) {
            Page page = phone.newPage();
            page.navigate("/sign-in");
            Chromium.signIn(page, "caregiver2");
            page.waitForURL(platform.application().address() + "/**");
            page.navigate("/me/wallet");
            page.locator("html[data-kept='true']").waitFor();
            assertThat(page.locator("#choices > li").first()).isVisible();
            Assertions.assertThat(page.evaluate(KEPT)).isNull();
            page.locator("#choices button").first().click();
            assertThat(page.locator("#kept img")).hasCount(1);

            phone.setOffline(true);
            page.navigate("/me/wallet");
            assertThat(page.locator("#net")).containsText("没有网络");
            assertThat(page.locator("#kept img")).isVisible();
            Assertions.assertThat((Boolean) page.locator("#kept img")
                            .evaluate("picture => picture.complete && picture.naturalWidth > 0"))
                    .isTrue();

            phone.setOffline(false);
            page.evaluate("const kept = JSON.parse(" + KEPT + "); kept[0].code = 'of the document before';"
                    + " kept[0].picture = '<svg/>'; localStorage.setItem('kept-certificates', JSON.stringify(kept))");
            page.navigate("/me/wallet");
            Waiting.until("the picture is fetched anew", Duration.ofSeconds(30), () ->
                    (boolean) page.evaluate("JSON.parse(" + KEPT + ")[0].picture.length > 1000"));
            assertThat(page.locator("#kept img")).hasCount(1);

            page.navigate("/me/certificates");
            page.locator("form[action$='/sign-out'] button").click();
            page.waitForURL("**/signed-out**");
            Assertions.assertThat(page.evaluate(KEPT)).isNull();

            // what somebody else had left is not the next one's
            page.evaluate("localStorage.setItem('kept-certificates', JSON.stringify([{number: 'S000061900001265000999',"
                    + " title: 'x', status: 'VALID', picture: '<svg/>', seenAt: 1}]))");
            page.navigate("/sign-in");
            Chromium.signIn(page, "caregiver");
            page.waitForURL(platform.application().address() + "/**");
            page.navigate("/me/wallet");
            assertThat(page.locator("#net")).containsText("还没有");
            assertThat(page.locator("#kept img")).hasCount(0);
            Assertions.assertThat(page.evaluate(KEPT)).isNull();
        }
    }
}
