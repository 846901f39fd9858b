package care.training.web;

import care.training.kernel.Settings;
import jakarta.annotation.Resource;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Tells a load balancer, without a token, whether this node lives ({@code /health/live}) and whether the whole path can
 * be walked ({@code /health/ready}): the database answers and has its migrations, and Keycloak answers for the realm.
 * That anything answers here at all says that the deployment, whose start-up runs the migrations, has succeeded.
 */
@WebServlet({"/health/live", "/health/ready"})
public class Health extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int SECONDS = 2;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(SECONDS)).build();

    @Resource(lookup = "java:jboss/datasources/Training")
    private transient DataSource database;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, Boolean> parts = new LinkedHashMap<>();
        parts.put("application", true);
        if (request.getServletPath().endsWith("ready")) {
            parts.put("database", databaseAnswers());
            parts.put("keycloak", keycloakAnswers());
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

    private boolean databaseAnswers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException down) {
            return false;
        }
    }

    private static boolean keycloakAnswers() {
        try {
            URI discovery = URI.create(Settings.get("training.keycloak.url") + "/.well-known/openid-configuration");
            HttpRequest request = HttpRequest.newBuilder(discovery)
                    .timeout(Duration.ofSeconds(SECONDS))
                    .build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException down) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
