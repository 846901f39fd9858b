package care.training.ui.certification;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.certification.document.CertificateDocuments;
import care.training.kernel.Languages;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.ui.Texts;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page of a batch says while nothing can be signed. */
class BatchWordsTest {
    /** Those that end when somebody else's service is back. */
    private static final Set<ProblemCode> PASS_BY_THEMSELVES =
            Set.of(ProblemCode.TIME_STAMP_UNAVAILABLE, ProblemCode.REVOCATION_UNAVAILABLE);

    static Stream<ProblemCode> reasons() {
        return Arrays.stream(ProblemCode.values()).filter(code -> CertificateDocuments.isPassing(new Problem(code)));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void each_reason_says_whether_somebody_must_act(ProblemCode reason) {
        boolean passes = PASS_BY_THEMSELVES.contains(reason);
        String label = Texts.in(Languages.CHINESE, "issuing.batch.waits." + reason);
        String meaning = Texts.in(Languages.CHINESE, "issuing.batch.waits.what." + reason);
        assertThat(label).doesNotContain("[").contains(passes ? "等待中" : "须有人处理");
        assertThat(meaning).doesNotContain("[").contains(passes ? "不用再操作" : "管理员");
        assertThat(meaning.contains("不用再操作")).isEqualTo(passes);

        String english = Texts.in(Languages.ENGLISH, "issuing.batch.waits." + reason);
        assertThat(english).doesNotContain("[").contains(passes ? "Waiting" : "somebody must act");
        assertThat(Texts.in(Languages.ENGLISH, "issuing.batch.waits.what." + reason))
                .doesNotContain("[")
                .contains(passes ? "nothing to do" : "administrator");
    }

    @Test
    void no_two_reasons_say_the_same() {
        for (String prefix : new String[] {"issuing.batch.waits.", "issuing.batch.waits.what."}) {
            assertThat(reasons().map(reason -> Texts.in(Languages.CHINESE, prefix + reason)))
                    .doesNotHaveDuplicates()
                    .hasSize(6);
        }
    }
}
