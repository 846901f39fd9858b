package care.training.check.police;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoliceResultTest {
    @ParameterizedTest(name = "{0} that counts until {2} is on {1}: {3}")
    @CsvSource({
        "CLEAR_AS_OF, 2027-11-28, 2027-11-29, CLEAR_AS_OF",
        "CLEAR_AS_OF, 2027-11-29, 2027-11-29, CLEAR_AS_OF",
        "CLEAR_AS_OF, 2027-11-30, 2027-11-29, EXPIRED",
        "HIT_NOT_SHOWN, 2030-01-01, , HIT_NOT_SHOWN",
        "PENDING, 2030-01-01, , PENDING",
        "NONE, 2030-01-01, , NONE"
    })
    void a_clear_answer_grows_old_and_a_hit_does_not(
            PoliceResult recorded, LocalDate day, LocalDate expiresOn, PoliceResult worth) {
        assertThat(recorded.on(day, expiresOn)).isEqualTo(worth);
    }
}
