package care.training.certification.verification;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.kernel.Languages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingTest {
    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void every_finding_has_its_words_in_both_languages(FindingCode code) {
        Finding finding = new Finding(code, "CN=Somebody");
        assertThat(finding.message(Languages.CHINESE))
                .containsPattern("\\p{IsHan}")
                .doesNotContain("{");
        assertThat(finding.message(Languages.ENGLISH))
                .doesNotContainPattern("\\p{IsHan}|\\{")
                .isNotBlank();
    }
}
