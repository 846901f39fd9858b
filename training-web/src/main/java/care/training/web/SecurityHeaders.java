package care.training.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What every answer tells the browser about itself. The content policy of pages comes from PrimeFaces, which knows the
 * nonce; everything else gets one that allows nothing.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SecurityHeaders extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** The script that keeps the form for home guidance, and the page of kept certificates, on a phone. */
    private static final String GUIDANCE_WORKER = "/resources/training/guidance-worker.js";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        String path = request.getServletPath();
        if (path.startsWith("/api/")) {
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        }
        if (path.equals(GUIDANCE_WORKER)) {
            // it lies among the scripts and serves the two pages that register it
            response.setHeader("Service-Worker-Allowed", "/me/");
            response.setHeader("Cache-Control", "no-cache");
        } else if (!isResource(path) && !isPublished(request, path)) {
            // what a person sees is nobody else's, also after they have left a shared computer
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }

    /** Signed or named for everybody, and kept by whoever verifies; each says itself for how long. */
    private static boolean isPublished(HttpServletRequest request, String path) {
        String whole = path + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return whole.startsWith("/api/v1/status-lists/");
    }

    private static boolean isResource(String path) {
        return path.startsWith("/jakarta.faces.resource/") || path.startsWith("/resources/");
    }
}
