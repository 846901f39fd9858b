package care.training.check.misuse;

import care.training.kernel.Settings;
import care.training.kernel.SocialCreditCode;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Marked;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** How much an organization may check and what looks like guessing, from {@code config/checks/misuse.yaml}. */
@ApplicationScoped
public class MisuseRules {
    private static final int MOST_CHECKS = 10_000_000;

    private final Map<String, Integer> byOrganization = new HashMap<>();
    private final Map<AlarmKind, Threshold> thresholds = new EnumMap<>(AlarmKind.class);
    private int dailyChecks;
    private int windowMinutes;
    private int lookedAt;

    /**
     * When there is an alarm.
     *
     * @param stop zero where the organization may go on
     */
    record Threshold(int from, Duration stop) {}

    @PostConstruct
    void load() {
        load(Settings.configFolder().resolve("checks/misuse.yaml"));
    }

    /** Throws {@link care.training.kernel.rules.FlawedRules}, saying where, when something is missing or not what it must be. */
    MisuseRules load(Path file) {
        DataEntry values =
                DataEntry.read(file).only("dailyChecks", "organizations", "windowMinutes", "lookedAt", "alarms");
        dailyChecks = Marked.value(values.at("dailyChecks")).number(1, MOST_CHECKS);
        windowMinutes = Marked.value(values.at("windowMinutes")).number(1, 1440);
        lookedAt = Marked.value(values.at("lookedAt")).number(100, 100_000);
        for (DataEntry one : values.at("organizations").items()) {
            Marked.sourced(one.only("code", "value", "mark", "source"));
            byOrganization.put(
                    new SocialCreditCode(one.at("code").text()).value(),
                    one.at("value").number(0, MOST_CHECKS));
        }
        for (DataEntry alarm : values.at("alarms").items()) {
            Marked.sourced(alarm.only("kind", "from", "stopMinutes", "mark", "source"));
            thresholds.put(
                    alarm.at("kind").choice(AlarmKind.class),
                    new Threshold(
                            alarm.at("from").number(2, 100_000),
                            Duration.ofMinutes(alarm.at("stopMinutes").number(0, 43_200))));
        }
        for (AlarmKind kind : AlarmKind.values()) {
            if (!thresholds.containsKey(kind)) {
                throw values.at("alarms").wrong("does not say from when on there is " + kind);
            }
        }
        return this;
    }

    int dailyChecks(SocialCreditCode organization) {
        return byOrganization.getOrDefault(organization.value(), dailyChecks);
    }

    /** How far back is looked for guessing. */
    public Duration window() {
        return Duration.ofMinutes(windowMinutes);
    }

    int lookedAt() {
        return lookedAt;
    }

    /** Whoever made fewer checks cannot be found guessing. */
    int leastThatAlarms() {
        return thresholds.values().stream().mapToInt(Threshold::from).min().orElseThrow();
    }

    Threshold threshold(AlarmKind kind) {
        return thresholds.get(kind);
    }
}
