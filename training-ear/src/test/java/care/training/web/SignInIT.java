package care.training.web;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.platform.Chromium;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@WholePlatform
class SignInIT {
    private static Chromium chromium;
    private final Platform platform = TestPlatform.platform();

    @BeforeAll
    static void open() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void a_page_for_caregivers_leads_over_the_sign_in_page_in_chinese_and_back() {
        try (BrowserContext window = chromium.open(platform)) {
            Page page = window.newPage();
            page.navigate("/me");
            assertThat(page.url()).startsWith(platform.keycloak().realm().toString());
            assertThat(page.locator("#kc-login").textContent()).contains("登录");
            Chromium.screenshot(page, platform, "sign-in");

            Chromium.signIn(page, "caregiver");

            assertThat(page.url()).isEqualTo(platform.application().address() + "/me");
        }
    }

    @Test
    void a_page_opened_without_a_session_comes_back_to_itself_with_all_that_was_asked() {
        try (BrowserContext window = chromium.open(platform)) {
            Page page = window.newPage();
            String asked = "/me/eligibility?occupation=4-10-01-03&level=5";
            page.navigate(asked);
            Chromium.signIn(page, "caregiver");
            assertThat(page.url()).isEqualTo(platform.application().address() + asked);

            page.navigate("/me/eligibility");
            assertThat(page.url())
                    .as("once only")
                    .isEqualTo(platform.application().address() + "/me/eligibility");
            assertThat(window.cookies()).extracting(cookie -> cookie.name).doesNotContain("came-from");
        }
    }

    @Test
    void the_code_is_bound_to_this_browser_by_a_proof_key() {
        try (BrowserContext window = chromium.open(platform)) {
            Page page = window.newPage();
            page.navigate("/me");
            assertThat(URI.create(page.url()).getQuery())
                    .contains("code_challenge_method=S256")
                    .contains("code_challenge=");
        }
    }

    @Test
    void the_session_gets_a_new_name_at_sign_in_and_its_cookie_is_kept_from_scripts_and_other_sites() {
        try (BrowserContext window = chromium.open(platform)) {
            Page page = window.newPage();
            page.navigate("/");
            List<Cookie> before = sessions(window);
            page.navigate("/me");
            Chromium.signIn(page, "caregiver");

            assertThat(sessions(window)).singleElement().satisfies(session -> {
                assertThat(before).extracting(cookie -> cookie.value).doesNotContain(session.value);
                assertThat(session.httpOnly).isTrue();
                assertThat(session.sameSite).isEqualTo(SameSiteAttribute.LAX);
            });
        }
    }

    @Test
    void a_page_of_another_role_stays_closed() {
        try (BrowserContext window = chromium.open(platform)) {
            Page page = window.newPage();
            page.navigate("/me");
            Chromium.signIn(page, "caregiver");
            assertThat(page.navigate("/regulator").status()).isEqualTo(403);
        }
    }

    private static List<Cookie> sessions(BrowserContext window) {
        return window.cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .toList();
    }
}
