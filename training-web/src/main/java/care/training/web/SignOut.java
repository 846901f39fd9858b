package care.training.web;

import care.training.kernel.Settings;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Optional;
import org.wildfly.security.http.oidc.OidcPrincipal;

/**
 * Ends the session here and then at Keycloak, which sends the person on to {@code /signed-out}. WildFly's own client
 * has no such address. Only by POST: a picture in a mail must not sign anybody out.
 */
@WebServlet("/sign-out")
public class SignOut extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> idToken = idToken(request.getUserPrincipal());
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        String after = URI.create(request.getRequestURL().toString())
                .resolve(request.getContextPath() + "/signed-out")
                .toString();
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(idToken.map(token -> endSession(token, after)).orElse(after));
    }

    private static Optional<String> idToken(Principal caller) {
        return caller instanceof OidcPrincipal<?> person
                ? Optional.ofNullable(person.getOidcSecurityContext().getIDTokenString())
                : Optional.empty();
    }

    private static String endSession(String idToken, String after) {
        return Settings.get("training.keycloak.url") + "/protocol/openid-connect/logout?id_token_hint=" + idToken
                + "&post_logout_redirect_uri=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
    }
}
