package care.training.container;

import care.training.platform.Platform;
import care.training.platform.Ports;
import care.training.platform.TestPlatform;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Tells Arquillian where its server is to run: beside the platform's own, with a database of its own. For test classes
 * that Arquillian extends; it comes before Arquillian and after {@link TestPlatform}.
 */
public final class ContainerSettings implements BeforeAllCallback {
    private static final String DATABASE = "training_arquillian";
    private static boolean told;

    @Override
    public void beforeAll(ExtensionContext context) throws SQLException {
        ExtendWith extensions = context.getRequiredTestClass().getAnnotation(ExtendWith.class);
        if (!told && extensions != null && List.of(extensions.value()).contains(ArquillianExtension.class)) {
            told = true;
            tell(TestPlatform.platform());
        }
    }

    private static void tell(Platform platform) throws SQLException {
        platform.database().recreate(DATABASE, "training");
        Ports ports = platform.ports().withOtherApplication();
        Map<String, String> settings = new HashMap<>(platform.settings());
        settings.put("training.database.url", platform.database().url(DATABASE));
        settings.put("training.public-url", "http://127.0.0.1:" + ports.application());
        settings.put("training.port", String.valueOf(ports.application()));
        settings.put("training.management.port", String.valueOf(ports.management()));
        String arguments = settings.entrySet().stream()
                .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" ", "-Xmx768m ", ""));
        System.setProperty("container.server", platform.places().server().toString());
        System.setProperty(
                "container.base", platform.places().data().resolve("arquillian").toString());
        System.setProperty("container.arguments", arguments);
        System.setProperty("container.management.port", String.valueOf(ports.management()));
    }
}
