package care.training.api;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Chromium;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that are not good here, and requests that another site makes a browser send. */
@WholePlatform
class WhoAsksIT {
    private static final String LOOKING_AT_ME = "/me";

    private final Platform platform = TestPlatform.platform();
    private final ApiClient anyone = ApiClient.anonymous(platform);

    @Test
    void a_token_that_has_expired_is_nobodys() {
        String token = ApiClient.machine(platform, "demo-brief").token();
        Instant limit = Instant.now().plus(Duration.ofSeconds(30));
        Answer answer = withToken(token);
        while (answer.status() != 401 && Instant.now().isBefore(limit)) {
            aMoment();
            answer = withToken(token);
        }
        BadInputIT.assertProblem(answer, 401, "not-signed-in");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(says -> assertThat(says).startsWith("Bearer"));
    }

    @Test
    void a_token_that_another_client_got_for_itself_is_nobodys() {
        BadInputIT.assertProblem(
                withToken(ApiClient.machine(platform, "demo-stranger").token()), 401, "not-signed-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "a.b.c", ""})
    void what_is_no_token_is_nobodys(String token) {
        BadInputIT.assertProblem(withToken(token), 401, "not-signed-in");
    }

    @Test
    void a_token_without_a_signature_is_nobodys() {
        String claims = ApiClient.machine(platform, "demo-employer").token().split("\\.")[1];
        String unsigned = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes()) + "."
                + claims + ".";
        BadInputIT.assertProblem(withToken(unsigned), 401, "not-signed-in");
    }

    @Test
    void a_change_by_the_sessions_cookie_needs_the_header_that_no_form_can_send() {
        try (Chromium chromium = Chromium.launch();
                BrowserContext window = chromium.open(platform)) {
            Page page = window.newPage();
            page.navigate("/me");
            Chromium.signIn(page, "caregiver");
            APIRequestContext session = window.request();
            String enrolments = platform.application().address() + "/api/v1/me/enrolments";
            RequestOptions bare = RequestOptions.create()
                    .setHeader("Content-Type", "application/json")
                    .setData("{}");

            APIResponse forged = session.post(enrolments, bare);
            assertThat(forged.status()).isEqualTo(403);
            assertThat(forged.text()).contains("/problems/forged-request");
            assertThat(session.post(enrolments, bare.setHeader("X-Training-Request", "1"))
                            .status())
                    .isEqualTo(400);
            assertThat(session.get(platform.application().address() + "/api/v1/me")
                            .status())
                    .isEqualTo(200);
        }
    }

    private Answer withToken(String token) {
        return anyone.send(anyone.request(LOOKING_AT_ME).header("Authorization", "Bearer " + token));
    }

    private static void aMoment() {
        new CompletableFuture<Void>()
                .completeOnTimeout(null, 250, TimeUnit.MILLISECONDS)
                .join();
    }
}
