package care.training.ban.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BanListTest {
    private static final Instant ASKED = Instant.parse("2026-11-24T16:00:00Z");

    /** The list was read within the milliseconds given; the database said a time that many after it was asked for. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, false",
        "0, 4999, false",
        "0, 5000, false",
        "0, 5001, true",
        "0, -4999, false",
        "0, -5000, false",
        "0, -5001, true",
        // it may have been said at any moment of an answer that took long
        "3000, 8000, false",
        "3000, 8001, true",
        "3000, -5001, true",
        "0, 86400000, true",
        "0, -86400000, true",
    })
    void clocks_are_apart_beyond_the_limit(long took, long said, boolean apart) {
        assertThat(BanList.areApart(ASKED, ASKED.plusMillis(said), ASKED.plusMillis(took), Duration.ofSeconds(5)))
                .isEqualTo(apart);
    }
}
