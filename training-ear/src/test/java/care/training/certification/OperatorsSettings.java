package care.training.certification;

import care.training.platform.ApiClient;
import care.training.platform.DemoClock;
import care.training.platform.Places;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/**
 * An application where an operator has set what the demo has otherwise: authorities over HTTP, an edition of the rules of validity
 * in which certificates end, and fewer checks for one organization. Started when a class first asks for it, it runs until the last
 * test is done; classes that share it and its clock hold the lock {@link #NAME}.
 */
final class OperatorsSettings {
    /** What those that share it lock. */
    static final String NAME = "operators' settings";

    /** In place of the rule that they do not. */
    private static final String ENDING = """
              - kind: LEVEL_CERTIFICATE
                ends: {value: true, mark: C, source: "a test"}
                termMonths: {value: 12, mark: C, source: "a test"}
                windowMonths: {value: 3, mark: C, source: "a test"}
                renewal:
                  - {way: EXAM, withinMonths: 12, mark: C, source: "a test"}
                grace: {months: 0, endsOnWorkingDay: false, mark: C, source: "a test"}
                reinstatement:
                  withinMonths: {value: 24, mark: C, source: "a test"}
                  ways:
                    - {way: EXAM, withinMonths: 12, mark: C, source: "a test"}
                reminders: {value: [30], mark: C, source: "a test"}
        """;

    private static final String FEW_CHECKS =
            "organizations: [{code: 91610113MJT000010M, value: 3, mark: C, source: \"a test\"}]";

    private static OperatorsSettings started;

    private final SigningServices services;
    private final Platform platform;
    private final MovedClock clock;

    private OperatorsSettings(Places places) throws IOException {
        services = new SigningServices(places.root().resolve("config/demo/keys"));
        Map<String, String> settings = new HashMap<>(services.settings());
        settings.put("training.config", config(places).toString());
        platform = TestPlatform.platform().startBeside("settings", settings);
        clock = new MovedClock(platform);
        PublishedExam.register(platform);
    }

    static synchronized OperatorsSettings application() {
        if (started == null) {
            try {
                started = new OperatorsSettings(TestPlatform.platform().places());
            } catch (IOException unusable) {
                throw new UncheckedIOException(unusable);
            }
        }
        return started;
    }

    Platform platform() {
        return platform;
    }

    SigningServices services() {
        return services;
    }

    MovedClock clock() {
        return clock;
    }

    ApiClient association() {
        return ApiClient.machine(platform, "demo-association");
    }

    /** Everybody answers, and it is the time that it is. */
    void mend() throws SQLException {
        services.revokeIssuer(false);
        services.answer(SigningServices.Conduct.ANSWERS);
        services.stamp(SigningServices.Conduct.ANSWERS);
        clock.moveBy(Duration.ZERO);
    }

    /** To its first moment. */
    void moveTo(LocalDate day) {
        new DemoClock(platform)
                .putTo(day.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant());
    }

    private static Path config(Places places) throws IOException {
        Path folder = places.data().resolve("settings-config");
        places.copyConfig(folder);
        Path rules = folder.resolve("certificate/validity.yaml");
        String shipped = Files.readString(rules);
        int from = shipped.indexOf("      - kind: LEVEL_CERTIFICATE");
        int to = shipped.indexOf("      - kind: ASSESSOR_CARD");
        Files.writeString(rules, shipped.substring(0, from) + ENDING + shipped.substring(to));
        Path misuse = folder.resolve("checks/misuse.yaml");
        Files.writeString(misuse, Files.readString(misuse).replace("organizations: []", FEW_CHECKS));
        return folder;
    }
}
