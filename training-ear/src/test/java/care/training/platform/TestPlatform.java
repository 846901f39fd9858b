package care.training.platform;

import care.training.story.DemoStory;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The whole platform for tests: started before the first class that says {@link WholePlatform}, it runs until the last
 * test is done. The database of the application is new in each run; Keycloak's is kept as long as the realm is the same.
 */
public final class TestPlatform implements BeforeAllCallback {
    /** Of classes that run beside the others: one at a time, and its own tests one after the other. */
    public static final String BESIDE = "a platform beside the others";

    private static Platform running;
    private static Platform told;

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

    /**
     * An application of its own beside the shared one, in which the demo's story has been told: what a person finds who
     * starts the demo. Its clock is its own, too. Started when it is first asked for, it runs until the last test is done.
     */
    public static synchronized Platform told() {
        if (told == null) {
            told = platform().startBeside("story");
            DemoStory.tell(told);
        }
        return told;
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
