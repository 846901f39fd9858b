package care.training.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.Level;
import care.training.kernel.PlatformClock;
import care.training.kernel.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateNumberTest {
    private static final String PREFIX = "S000061000123";

    @Test
    void a_number_is_made_of_body_year_level_and_serial() {
        CertificateNumber number = CertificateNumber.of(PREFIX, LocalDate.of(2026, 11, 30), Level.THREE, 42);
        assertThat(number.value()).isEqualTo("S000061000123263000042");
        assertThat(number.prefix()).isEqualTo(PREFIX);
        assertThat(number.level()).isEqualTo(Level.THREE);
        assertThat(number.serial()).isEqualTo(42);
    }

    /** Eight hours before the year ends by UTC. */
    @ParameterizedTest
    @CsvSource({"2026-12-31T15:59:59.999Z, 26", "2026-12-31T16:00:00Z, 27"})
    void the_year_of_a_number_begins_in_Asia_Shanghai(Instant now, String year) {
        LocalDate day = LocalDate.now(Clock.fixed(now, new PlatformClock().getZone()));
        assertThat(CertificateNumber.of(PREFIX, day, Level.FIVE, 1).value()).isEqualTo(PREFIX + year + "5000001");
    }

    @Property
    void what_a_number_is_made_of_is_read_back_from_it(
            @ForAll @IntRange(min = 1, max = 999_999) int serial,
            @ForAll @IntRange(min = 2000, max = 2099) int year,
            @ForAll Level level) {
        CertificateNumber number = CertificateNumber.of(PREFIX, LocalDate.of(year, 1, 1), level, serial);
        assertThat(number.value()).hasSize(22);
        assertThat(number.serial()).isEqualTo(serial);
        assertThat(number.level()).isEqualTo(level);
        assertThat(new CertificateNumber(number.value())).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_000_000})
    void a_serial_that_is_not_six_digits_from_one_is_refused(int serial) {
        LocalDate day = LocalDate.of(2026, 1, 1);
        assertThatThrownBy(() -> CertificateNumber.of(PREFIX, day, Level.FIVE, serial))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "S000061000123266000017", "s000061000123265000017", "1661010123400567"})
    void anything_else_is_no_number(String text) {
        assertThatThrownBy(() -> new CertificateNumber(text)).isInstanceOf(Problem.class);
    }
}
