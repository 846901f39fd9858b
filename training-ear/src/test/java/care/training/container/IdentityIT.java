package care.training.container;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.platform.ApiClient;
import care.training.platform.Chromium;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import java.util.function.Consumer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who a service in the domain's archive takes a caller of an address below {@code /api} for. */
@RunAsClient
@WholePlatform
@ExtendWith(ArquillianExtension.class)
class IdentityIT {
    private final Platform platform = TestPlatform.platform();

    @ArquillianResource
    private URL address;

    @Deployment(testable = false)
    static EnterpriseArchive application() {
        return Archives.withTests(new Class<?>[] {Desk.class}, DeskServlet.class);
    }

    @Test
    void a_bearer_token_brings_name_organization_and_roles_to_the_service() {
        assertThat(as(ApiClient.person(platform, "employer")).expect(200).text())
                .isEqualTo("谢安宁 52610102MJT000010Q true");
    }

    @Test
    void a_caller_without_an_organization_has_none() {
        assertThat(as(ApiClient.person(platform, "caregiver")).expect(200).text())
                .endsWith(" - false");
    }

    @Test
    void a_token_without_the_role_is_refused_by_the_service() {
        assertThat(as(ApiClient.person(platform, "regulator")).status()).isEqualTo(403);
    }

    @Test
    void without_a_token_nobody_is_there() {
        assertThat(as(ApiClient.anonymous(platform)).status()).isEqualTo(401);
    }

    @Test
    void a_token_that_was_tampered_with_is_nobody() {
        String token = ApiClient.person(platform, "employer").token();
        int middle = token.length() - 20;
        String other = token.charAt(middle) == 'A' ? "B" : "A";
        String tampered = token.substring(0, middle) + other + token.substring(middle + 1);
        ApiClient anonymous = ApiClient.anonymous(platform);
        assertThat(anonymous
                        .send(request(anonymous).header("Authorization", "Bearer " + tampered))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_token_for_another_audience_is_nobody() {
        assertThat(as(ApiClient.machine(platform, "demo-stranger")).status()).isEqualTo(401);
    }

    @Test
    void the_session_of_a_person_who_signed_in_on_a_page_reaches_the_service() {
        withSession(window ->
                assertThat(window.get(desk()).text()).startsWith("林晓禾 ").endsWith(" false"));
    }

    @Test
    void a_call_with_a_token_is_the_tokens_whatever_the_session_says() {
        String token = ApiClient.person(platform, "employer").token();
        withSession(window ->
                assertThat(window.get(desk(), bearer(token)).text()).isEqualTo("谢安宁 52610102MJT000010Q true"));
    }

    @Test
    void a_call_with_a_bad_token_is_nobodys_even_with_a_session() {
        withSession(window ->
                assertThat(window.get(desk(), bearer("nonsense")).status()).isEqualTo(401));
    }

    /** A browser in which a caregiver has signed in. */
    private void withSession(Consumer<APIRequestContext> test) {
        try (Chromium chromium = Chromium.launch();
                BrowserContext window = chromium.open(platform)) {
            Page page = window.newPage();
            page.navigate(address + "me");
            Chromium.signIn(page, "caregiver");
            test.accept(window.request());
        }
    }

    private static RequestOptions bearer(String token) {
        return RequestOptions.create().setHeader("Authorization", "Bearer " + token);
    }

    private String desk() {
        return address + "api/desk";
    }

    private ApiClient.Answer as(ApiClient client) {
        return client.send(request(client));
    }

    private HttpRequest.Builder request(ApiClient client) {
        return client.request("").uri(URI.create(desk()));
    }
}
