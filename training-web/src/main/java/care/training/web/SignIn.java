package care.training.web;

import care.training.kernel.Settings;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.wildfly.security.http.oidc.OidcClientConfiguration;
import org.wildfly.security.http.oidc.OidcClientConfigurationBuilder;
import org.wildfly.security.http.oidc.OidcClientConfigurationResolver;
import org.wildfly.security.http.oidc.OidcHttpFacade;

/**
 * How WildFly's OpenID Connect client signs people in by code flow and takes machines' bearer tokens. It stands here and
 * not in the server's configuration because the latter has no attribute for PKCE, which the client itself can do: see
 * {@code docs/adr/0002-pkce.md}. {@code web.xml} names this class.
 */
public class SignIn implements OidcClientConfigurationResolver {
    private static final int MILLISECONDS = 5_000;

    private final OidcClientConfiguration configuration = OidcClientConfigurationBuilder.build(
            new ByteArrayInputStream(describe().toString().getBytes(StandardCharsets.UTF_8)));

    @Override
    public OidcClientConfiguration resolve(OidcHttpFacade.Request request) {
        return configuration;
    }

    private static JsonObject describe() {
        return Json.createObjectBuilder()
                .add("provider-url", Settings.get("training.keycloak.url"))
                .add("client-id", "training")
                .add("credentials", Json.createObjectBuilder().add("secret", Settings.get("training.keycloak.secret")))
                .add("enable-pkce", true)
                .add(
                        "ssl-required",
                        Settings.find("training.keycloak.ssl-required").orElse("external"))
                // accounts are known by the subject, which no renaming changes
                .add("principal-attribute", "sub")
                .add("use-resource-role-mappings", false)
                // a token that was issued for another client is none of ours
                .add("verify-token-audience", true)
                // a token in an address ends up in logs and histories
                .add("ignore-oauth-query-parameter", true)
                // a program that comes without a token is told so, not sent to a page for people
                .add("autodetect-bearer-only", true)
                .add("connection-timeout-millis", MILLISECONDS)
                .add("socket-timeout-millis", MILLISECONDS)
                .build();
    }
}
