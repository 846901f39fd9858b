package care.training.platform;

import care.training.story.DemoStory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** {@code ./mvnw -Pdemo}: runs the platform in the foreground until it is told to stop. */
public final class DemoMain {

    private DemoMain() {}

    public static void main(String[] arguments) {
        try {
            run();
        } catch (StartFailure failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }

    private static void run() {
        Instant begun = Instant.now();
        Platform platform = new Platform(Places.fromEnvironment(), Ports.fromEnvironment());
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "stop the platform"));
        System.out.println("Starting database, Keycloak and application; their logs are in "
                + platform.places().logs());
        startWithStory(platform);
        System.out.println(welcome(platform, Duration.between(begun, Instant.now())));
        String dead = platform.death().join();
        if (!platform.isClosed()) {
            throw new StartFailure(dead);
        }
    }

    /** The first start tells the demo's story; one that was broken off is told again, to an empty database. */
    private static void startWithStory(Platform platform) {
        Path told = platform.places().data().resolve("story-told");
        if (Files.exists(told)) {
            platform.start();
            return;
        }
        platform.startAnew();
        System.out.println("Telling the demo's story …");
        try {
            DemoStory.tell(platform);
            Files.writeString(told, Instant.now().toString());
        } catch (AssertionError | IllegalStateException | IOException | UncheckedIOException brokenOff) {
            throw new StartFailure(
                    "The demo's story broke off (" + brokenOff.getMessage() + "): see "
                            + platform.places().logs(),
                    brokenOff);
        }
    }

    private static String welcome(Platform platform, Duration taken) {
        return """

                Ready after %d s.

                  application   %s/
                  API           %2$s/api/v1   described at %2$s/openapi
                  Keycloak      %s   realm training
                  database      %s   role training
                  people        caregiver caregiver2 college college2 association association2
                                assessor1 … assessor5 invigilator employer employer2 regulator regulator2 auditor admin; password demo
                  machines      demo-college demo-association demo-association2 demo-employer demo-employer2
                                demo-regulator demo-regulator2; client credentials, secret demo
                  terminal      client demo-cli with the password grant

                Ctrl-C stops it; the data stays in %s
                """.formatted(
                        taken.toSeconds(),
                        platform.application().address(),
                        platform.keycloak().address(),
                        platform.database().url("training"),
                        platform.places().data());
    }
}
