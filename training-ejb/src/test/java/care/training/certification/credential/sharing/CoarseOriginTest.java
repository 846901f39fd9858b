package care.training.certification.credential.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;

class CoarseOriginTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.77, 203.0.*.*",
        "1.2.3.4, 1.2.*.*",
        "2001:db8:1:2:3:4:5:6, 2001:db8:*",
        "2001:db8::1, 2001:db8:*",
        "fe80:0:0:0:1:2:3:4%eth0, fe80:0:*",
        "::1, ''",
        "a name, ''",
        "1.2.3.4.5, ''"
    })
    void no_more_than_the_beginning_of_an_address_is_kept(String address, String kept) {
        assertThat(CoarseOrigin.of(address)).isEqualTo(kept).hasSizeLessThanOrEqualTo(20);
    }

    @ParameterizedTest
    @NullSource
    void no_address_is_no_origin(String none) {
        assertThat(CoarseOrigin.of(none)).isEmpty();
    }
}
