package care.training.certification.credential.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MultibaseTest {
    @ParameterizedTest
    @CsvSource({"z7paNL19xttacUY, 0", "z17paNL19xttacUY, 1", "z117paNL19xttacUY, 2"})
    void base58_keeps_the_zeros_before_a_text(String written, int zeros) {
        byte[] text = ("\0".repeat(zeros) + "yes mani !").getBytes(StandardCharsets.US_ASCII);
        assertThat(Multibase.decode(written)).isEqualTo(text);
        assertThat(Multibase.base58(text)).isEqualTo(written);
    }

    @Property(tries = 200)
    void what_was_written_is_read_again(@ForAll byte[] bytes) {
        assertThat(Multibase.decode(Multibase.base58(bytes))).isEqualTo(bytes);
        assertThat(Multibase.decode(Multibase.base64Url(bytes))).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "m00", "z0OIl", "u+/", "f00ff"})
    void another_form_is_refused(String text) {
        assertThatThrownBy(() -> Multibase.decode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_024, 5_000_000})
    void a_text_longer_than_any_key_is_refused_before_it_is_computed_with(int digits) {
        String text = "z" + "2".repeat(digits);
        assertThatThrownBy(() -> Multibase.decode(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
