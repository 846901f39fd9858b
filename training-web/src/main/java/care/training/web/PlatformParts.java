package care.training.web;

import care.training.kernel.Settings;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/** The parts that the platform needs at every moment, and whether each answers now. */
@ApplicationScoped
public class PlatformParts {
    private static final int SECONDS = 2;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(SECONDS)).build();

    @Resource(lookup = "java:jboss/datasources/Training")
    private DataSource database;

    /** By part: {@code database} and {@code keycloak}. Asks both, each for two seconds at most. */
    public Map<String, Boolean> answering() {
        Map<String, Boolean> parts = new LinkedHashMap<>();
        parts.put("database", databaseAnswers());
        parts.put("keycloak", keycloakAnswers());
        return parts;
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
