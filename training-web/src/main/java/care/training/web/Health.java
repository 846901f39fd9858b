package care.training.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tells a load balancer, without a token, whether this node lives ({@code /health/live}) and whether the whole path can
 * be walked ({@code /health/ready}): the database answers and has its migrations, and Keycloak answers for the realm.
 * That anything answers here at all says that the deployment, whose start-up runs the migrations, has succeeded.
 */
@WebServlet({"/health/live", "/health/ready"})
public class Health extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient PlatformParts platform;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, Boolean> parts = new LinkedHashMap<>();
        parts.put("application", true);
        if (request.getServletPath().endsWith("ready")) {
            parts.putAll(platform.answering());
        }
        answer(response, parts);
    }

    private static void answer(HttpServletResponse response, Map<String, Boolean> parts) throws IOException {
        boolean allUp = !parts.containsValue(false);
        JsonObjectBuilder checks = Json.createObjectBuilder();
        parts.forEach((part, up) -> checks.add(part, up ? "UP" : "DOWN"));
        response.setStatus(allUp ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .print(Json.createObjectBuilder()
                        .add("status", allUp ? "UP" : "DOWN")
                        .add("checks", checks)
                        .build());
    }
}
