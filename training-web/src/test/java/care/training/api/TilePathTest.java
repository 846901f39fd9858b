package care.training.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {
    @ParameterizedTest
    @CsvSource({
        "000, 0, 256",
        "001, 1, 256",
        "999.p/1, 999, 1",
        "000.p/255, 0, 255",
        "x001/000, 1000, 256",
        "x001/x234/067, 1234067, 256",
        "x001/x234/067.p/12, 1234067, 12"
    })
    void addresses_of_the_specification_are_read(String path, long number, int width) {
        assertThat(TilePath.read(path)).isEqualTo(new TilePath(number, width));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "0000", "x000/001", "001/000", "000.p/0", "000.p/256", "000.p/01", "-01", "000.p", "../000"
            })
    void nothing_else_is(String path) {
        assertThatThrownBy(() -> TilePath.read(path)).isInstanceOf(Problem.class);
    }
}
