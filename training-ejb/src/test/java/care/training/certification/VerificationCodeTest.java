package care.training.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationCodeTest {
    private final VerificationCode code = new VerificationCode("K7QM2F9TXWRA");

    @Test
    void a_code_is_printed_in_groups() {
        assertThat(code.printed()).isEqualTo("K7QM-2F9T-XWRA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"K7QM2F9TXWRA", "k7qm-2f9t-xwra", " K7QM 2F9T XWRA ", "Ｋ７ＱＭ２Ｆ９ＴＸＷＲＡ", "K7QM—2F9T—XWRA"})
    void a_code_is_recognized_however_it_is_typed(String typed) {
        assertThat(code.isTypedAs(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K7QM2F9TXWR", "K7QM2F9TXWRC", "K7QM2F9TXWRAA", "王小明"})
    void another_code_is_not_recognized(String typed) {
        assertThat(code.isTypedAs(typed)).isFalse();
    }

    @Test
    void codes_do_not_repeat_and_have_no_characters_that_look_alike() {
        SecureRandom random = new SecureRandom();
        var codes = Stream.generate(() -> VerificationCode.random(random).value())
                .limit(10_000)
                .collect(Collectors.toSet());
        assertThat(codes).hasSize(10_000).allMatch(value -> value.matches("[0-9A-Z]{12}"));
        assertThat(String.join("", codes)).doesNotContainPattern("[01ILO8BS5ZU]");
    }
}
