package care.training.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;

/**
 * Brings whoever had to sign in first to the very page that was asked for. WildFly's OpenID Connect client comes back to
 * its path only; so {@code WEB-INF/undertow-handlers.conf}, which comes before it, keeps the whole address in a cookie, and
 * this takes it out again. It never leads to another path than the one that is open already.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class ReturnFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String CAME_FROM = "came-from";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> kept = kept(request);
        boolean signedIn = "GET".equals(request.getMethod()) && request.getUserPrincipal() != null;
        if (signedIn && (kept.isPresent() || request.getQueryString() != null)) {
            forget(response);
        }
        if (signedIn
                && request.getQueryString() == null
                && kept.filter(address -> address.startsWith(request.getRequestURI() + "?"))
                        .isPresent()) {
            response.sendRedirect(kept.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Read from the header itself, because the server ends a cookie's value at its first equals sign. */
    private static Optional<String> kept(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Cookie")).stream()
                .flatMap(header -> Arrays.stream(header.split(";")))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(CAME_FROM + "="))
                .map(cookie -> cookie.substring(CAME_FROM.length() + 1))
                .findFirst();
    }

    private static void forget(HttpServletResponse response) {
        Cookie cookie = new Cookie(CAME_FROM, "");
        cookie.setPath("/");
        cookie.setMaxAge(0);
        cookie.setHttpOnly(true);
        response.addCookie(cookie);
    }
}
