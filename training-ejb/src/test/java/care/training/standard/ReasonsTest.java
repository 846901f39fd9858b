package care.training.standard;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.kernel.Languages;
import care.training.kernel.rules.Names;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReasonsTest {
    static Stream<Locale> languages() {
        return Stream.of(Languages.CHINESE, Languages.ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_code_has_a_text(Locale language) {
        assertThat(Reasons.bundle(language).keySet())
                .containsAll(Arrays.stream(MissingCode.values())
                        .map(MissingCode::key)
                        .toList());
    }

    @Test
    void both_languages_have_the_same_texts() {
        assertThat(Reasons.bundle(Languages.ENGLISH).keySet())
                .isEqualTo(Reasons.bundle(Languages.CHINESE).keySet());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void no_text_shows_its_pattern(Locale language) {
        for (MissingCode code : MissingCode.values()) {
            Missing missing = new Missing(
                    code,
                    LocalDate.of(2027, 6, 10),
                    firstOf(code),
                    5,
                    Period.ofMonths(53).normalized(),
                    new Names("初级职称", "junior professional title"),
                    "2024-01-01");
            assertThat(missing.text(language))
                    .as(code.name())
                    .isNotBlank()
                    .doesNotContain("{")
                    .doesNotContain("Period");
        }
    }

    private static Object firstOf(MissingCode code) {
        return code.name().endsWith("SHORT") ? Period.ofMonths(7) : 16;
    }
}
