package care.training.certification.credential.verification;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.kernel.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CredentialFindingTest {
    @ParameterizedTest
    @EnumSource(CredentialFindingCode.class)
    void every_finding_has_its_words_in_both_languages(CredentialFindingCode code) {
        CredentialFinding finding = new CredentialFinding(code, "one", "two");
        assertThat(finding.message(Languages.CHINESE))
                .containsPattern("\\p{IsHan}")
                .doesNotContain("{");
        assertThat(finding.message(Languages.ENGLISH))
                .doesNotContainPattern("\\p{IsHan}|\\{")
                .isNotBlank();
    }

    @Test
    void what_others_wrote_cannot_turn_the_text_around_it_or_fill_the_page() {
        CredentialFinding finding =
                new CredentialFinding(CredentialFindingCode.CONTEXT_NOT_KNOWN, "a\u202eb\u200b\n" + "𠮷".repeat(1_000));
        assertThat(finding.message(Languages.ENGLISH))
                .contains("ab𠮷")
                .endsWith("𠮷…")
                .hasSizeLessThan(400)
                .doesNotContainPattern("[\\p{Cf}\\p{Cc}]");
    }
}
