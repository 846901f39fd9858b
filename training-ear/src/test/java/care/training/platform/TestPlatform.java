package care.training.platform;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The whole platform for tests: started before the first class that says {@link WholePlatform}, it runs until the last
 * test is done. The database of the application is new in each run; Keycloak's is kept as long as the realm is the same.
 */
public final class TestPlatform implements BeforeAllCallback {
    private static Platform running;

    @Override
    public void beforeAll(ExtensionContext context) {
        if (context.getRequiredTestClass().isAnnotationPresent(WholePlatform.class)) {
            context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .getOrComputeIfAbsent(TestPlatform.class, key -> start(), Platform.class);
        }
    }

    public static synchronized Platform platform() {
        if (running == null) {
            throw new IllegalStateException("@WholePlatform is missing on the test class");
        }
        return running;
    }

    private static synchronized Platform start() {
        Platform platform = new Platform(Places.forTests(), Ports.free());
        // the store closes it at the end; this is for a run that is broken off
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "stop the platform"));
        platform.startAnew();
        running = platform;
        return platform;
    }
}
