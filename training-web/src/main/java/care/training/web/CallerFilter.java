package care.training.web;

import care.training.kernel.CurrentCaller;
import care.training.kernel.SocialCreditCode;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.wildfly.security.http.oidc.AccessToken;
import org.wildfly.security.http.oidc.OidcPrincipal;
import org.wildfly.security.http.oidc.RealmAccessClaim;

/**
 * Tells the domain who is asking, from the token that WildFly has verified: the domain's archive cannot see the token.
 * A request without one leaves the caller anonymous.
 */
public class CallerFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentCaller caller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getUserPrincipal() instanceof OidcPrincipal<?> person) {
            identify(person.getOidcSecurityContext().getToken());
        }
        chain.doFilter(request, response);
    }

    private void identify(AccessToken token) {
        String name = token.getClaimValueAsString("name");
        String organization = token.getClaimValueAsString("organization");
        RealmAccessClaim access = token.getRealmAccessClaim();
        List<String> roles = access == null ? List.of() : access.getRoles();
        caller.identify(
                token.getSubject(),
                name == null ? "" : name,
                organization != null && SocialCreditCode.isWellFormed(organization)
                        ? new SocialCreditCode(organization)
                        : null,
                Set.copyOf(roles));
    }
}
