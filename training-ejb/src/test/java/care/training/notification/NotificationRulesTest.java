package care.training.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotificationRulesTest {
    private static final String RULES = """
            pausesSeconds: {value: [%s], mark: C, source: test}
            giveUpAfterHours: {value: 72, mark: C, source: test}
            answerWithinSeconds: {value: 10, mark: C, source: test}
            """;

    @TempDir
    private Path folder;

    @Test
    void pauses_grow_and_the_last_is_repeated() throws IOException {
        NotificationRules rules = rules("2, 10, 10, 60");
        assertThat(rules.pauseAfter(1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(rules.pauseAfter(4)).isEqualTo(Duration.ofSeconds(60));
        assertThat(rules.pauseAfter(5)).isEqualTo(Duration.ofSeconds(60));
        assertThat(rules.pauseAfter(1_000)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void pauses_that_shrink_and_none_at_all_stop_the_start() {
        assertThatThrownBy(() -> rules("10, 2")).hasMessageContaining("must be pauses that grow");
        assertThatThrownBy(() -> rules("")).hasMessageContaining("must be pauses that grow");
    }

    @Test
    void the_rules_as_they_are_delivered_try_for_three_days_and_never_longer_than_a_lease_each() {
        NotificationRules rules = new NotificationRules().load(Path.of("../config/notification/rules.yaml"));
        assertThat(rules.giveUpAfter()).isEqualTo(Duration.ofDays(3));
        assertThat(rules.answerWithin()).isLessThan(Duration.ofSeconds(DeliveryQueue.LEASE_SECONDS));
    }

    private NotificationRules rules(String pauses) throws IOException {
        return new NotificationRules().load(Files.writeString(folder.resolve("rules.yaml"), RULES.formatted(pauses)));
    }
}
