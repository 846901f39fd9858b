package care.training.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SittingDoorTest {
    private static final Instant NINE = Instant.parse("2026-12-05T01:00:00Z");
    private static final SittingWindow WINDOW = new SittingWindow(NINE, Duration.ofMinutes(30), Duration.ofMinutes(90));

    @ParameterizedTest(name = "{0} seconds after nine")
    @CsvSource({"-1, EXPECTED, false", "0, EXPECTED, true", "1800, EXPECTED, true", "1801, ABSENT, false"})
    void whoever_has_not_started_may_go_in_from_the_beginning_to_the_late_limit(
            long seconds, SittingState state, boolean open) {
        SittingDoor door = SittingDoor.of(UUID.randomUUID(), WINDOW, null, NINE.plusSeconds(seconds));

        assertThat(door.state()).isEqualTo(state);
        assertThat(door.open()).isEqualTo(open);
        assertThat(door.closesAt()).isEqualTo(NINE.plusSeconds(1800));
    }
}
