package care.training.certification.credential.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.certification.credential.Published;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusBitsTest {
    /** The example of Bitstring Status List 1.0: nobody of 131072. */
    private static final String EXAMPLE = "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA";

    @Test
    void the_example_of_the_standard_is_a_list_of_which_none_is_set() {
        StatusBits bits = StatusBits.decode(EXAMPLE);
        assertThat(bits.size()).isEqualTo(StatusBits.LEAST);
        assertThat(IntStream.range(0, StatusBits.LEAST).anyMatch(bits::isSet)).isFalse();
    }

    /** It is shorter than the standard wants, which whoever asks it is told. */
    @Test
    void a_published_list_is_read() {
        StatusBits bits = StatusBits.decode(Published.json("status-list-from-the-year-3000.json")
                .getJsonObject("credentialSubject")
                .getString("encodedList"));
        assertThat(bits.size()).isEqualTo(100_000);
        assertThat(IntStream.range(0, (int) bits.size()).filter(bits::isSet)).containsExactly(2, 6, 8);
    }

    @Test
    void the_first_entry_is_the_left_bit_of_the_first_byte() throws IOException {
        byte[] bytes = unpacked(StatusBits.of(StatusBits.LEAST, List.of(0, 9, StatusBits.LEAST - 1)));
        assertThat(bytes).hasSize(StatusBits.LEAST / 8);
        assertThat(bytes[0]).isEqualTo((byte) 0x80);
        assertThat(bytes[1]).isEqualTo((byte) 0x40);
        assertThat(bytes[bytes.length - 1]).isEqualTo((byte) 1);
    }

    @Test
    void what_was_set_is_read_again_and_nothing_else() {
        List<Integer> set = List.of(0, 7, 8, 94_567, StatusBits.LEAST - 1);
        StatusBits bits = StatusBits.decode(StatusBits.of(StatusBits.LEAST, set).encode());
        assertThat(IntStream.range(0, StatusBits.LEAST).filter(bits::isSet).boxed())
                .containsExactlyElementsOf(set);
    }

    @Test
    void the_same_list_is_written_the_same() {
        assertThat(StatusBits.of(StatusBits.LEAST, List.of(5, 6)).encode())
                .isEqualTo(StatusBits.of(StatusBits.LEAST, List.of(6, 5)).encode());
    }

    @ParameterizedTest
    @ValueSource(ints = {131_071, 131_064, 131_073, 0})
    void a_list_is_never_made_too_short_or_odd(int size) {
        assertThatThrownBy(() -> StatusBits.of(size, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "u", "uAAAA", "H4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA", "z2"})
    void what_is_no_packed_list_is_refused(String encoded) {
        assertThatThrownBy(() -> StatusBits.decode(encoded)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_list_that_would_fill_the_memory_is_not_unpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            byte[] nothing = new byte[1024 * 1024];
            for (int i = 0; i < 64; i++) {
                gzip.write(nothing);
            }
        }
        String bomb = Multibase.base64Url(packed.toByteArray());
        assertThatThrownBy(() -> StatusBits.decode(bomb)).hasMessageContaining("larger");
    }

    private static byte[] unpacked(StatusBits bits) throws IOException {
        byte[] packed = Base64.getUrlDecoder().decode(bits.encode().substring(1));
        return new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
    }
}
