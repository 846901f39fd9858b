package care.training.certification.verification;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.certification.NumberForm;
import care.training.kernel.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LookupAnswerTest {
    @ParameterizedTest
    @EnumSource(NoAnswer.class)
    void every_reason_has_its_words_in_both_languages(NoAnswer reason) {
        LookupAnswer answer = LookupAnswer.none(reason, NumberForm.read("1661010123400567"));
        assertThat(answer.explanation(Languages.CHINESE))
                .containsPattern("\\p{IsHan}")
                .doesNotContain("{");
        assertThat(answer.explanation(Languages.ENGLISH))
                .doesNotContainPattern("\\p{IsHan}|\\{")
                .isNotBlank();
    }

    @Test
    void what_the_number_tells_stands_in_the_words() {
        LookupAnswer answer = LookupAnswer.none(NoAnswer.OLDER_SCHEME, NumberForm.read("1661010123400567"));
        assertThat(answer.explanation(Languages.CHINESE)).contains("原职业资格证书", "陕西省");
        assertThat(answer.explanation(Languages.ENGLISH)).contains("former vocational qualification", "(Shaanxi)");
    }
}
