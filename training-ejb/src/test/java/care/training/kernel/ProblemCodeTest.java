package care.training.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemCodeTest {
    private static final Object[] ARGUMENTS = {"one", "two", "three", "four", "five"};

    static Stream<Locale> languages() {
        return Stream.of(Languages.CHINESE, Languages.ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_code_has_a_title_and_a_text(Locale language) {
        Set<String> wanted = Arrays.stream(ProblemCode.values())
                .flatMap(code -> Stream.of(code.code(), code.code() + ".title"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(new TreeSet<>(bundle(language).keySet())).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_text_is_a_message_that_can_be_formatted(Locale language) {
        ResourceBundle bundle = bundle(language);
        for (String key : bundle.keySet()) {
            assertThatCode(() -> new MessageFormat(bundle.getString(key), language))
                    .as(key)
                    .doesNotThrowAnyException();
            String text = new MessageFormat(bundle.getString(key), language).format(ARGUMENTS);
            assertThat(text).as(key).isNotBlank().doesNotContain("{").doesNotContain("''");
            assertThat(apostrophes(bundle.getString(key)))
                    .as("%s: an apostrophe is written twice", key)
                    .isEven();
        }
    }

    @Test
    void both_languages_say_the_same_particulars() {
        for (ProblemCode code : ProblemCode.values()) {
            assertThat(particulars(code, Languages.ENGLISH))
                    .as(code.code())
                    .isEqualTo(particulars(code, Languages.CHINESE));
        }
    }

    private static int particulars(ProblemCode code, Locale language) {
        return (int) Arrays.stream(new MessageFormat(bundle(language).getString(code.code()), language)
                        .getFormatsByArgumentIndex())
                .count();
    }

    private static int apostrophes(String text) {
        return (int) text.chars().filter(c -> c == '\'').count();
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle("care.training.kernel.Problems", language, Languages.NO_FALLBACK);
    }
}
