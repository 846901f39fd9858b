package care.training.notification;

import care.training.kernel.Settings;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Marked;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** How often and for how long a delivery is tried, from {@code config/notification/rules.yaml}. */
@ApplicationScoped
public class NotificationRules {
    private static final int LONGEST_PAUSE = 86_400;

    private List<Duration> pauses = List.of();
    private Duration giveUpAfter;
    private Duration answerWithin;

    @PostConstruct
    void load() {
        load(Settings.configFolder().resolve("notification/rules.yaml"));
    }

    /** Throws {@link IllegalStateException}, saying where, when a value is missing or not what it must be. */
    NotificationRules load(Path file) {
        DataEntry values = DataEntry.read(file).only("pausesSeconds", "giveUpAfterHours", "answerWithinSeconds");
        DataEntry given = Marked.value(values.at("pausesSeconds"));
        pauses = given.items().stream()
                .map(pause -> Duration.ofSeconds(pause.number(1, LONGEST_PAUSE)))
                .toList();
        if (pauses.isEmpty() || !pauses.stream().sorted().toList().equals(pauses)) {
            throw given.wrong("must be pauses that grow, one at least");
        }
        giveUpAfter =
                Duration.ofHours(Marked.value(values.at("giveUpAfterHours")).number(1, 720));
        answerWithin = Duration.ofSeconds(
                Marked.value(values.at("answerWithinSeconds")).number(1, 25));
        return this;
    }

    /** @param failed how many tries have failed, one at least */
    public Duration pauseAfter(int failed) {
        return pauses.get(Math.min(failed, pauses.size()) - 1);
    }

    /**
     * So long after it was written it is given up, once it was tried: what waits behind a dead receiver is not tried for days
     * each.
     */
    public Duration giveUpAfter() {
        return giveUpAfter;
    }

    public Duration answerWithin() {
        return answerWithin;
    }
}
