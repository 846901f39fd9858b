package care.training.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors of domain 6.3. */
class SocialCreditCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91440101MA5CJQ4N59",
                "91350200MA2YJ1XR9G",
                "123502001549897397",
                "51610100MJT000010Y",
                "52610102MJT000010Q",
                "91610113MJT000010M",
                "12610100MJT0000100"
            })
    void a_valid_code_is_accepted(String code) {
        SocialCreditCode accepted = new SocialCreditCode(" " + code.toLowerCase() + " ");
        assertThat(accepted.value()).isEqualTo(code);
        assertThat(accepted.hasRightCheckCharacter()).isTrue();
        assertThat(accepted.prefix()).isEqualTo(code.substring(0, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350203M0001QAY9B", "91440101MA5CJQ4N58", "51610100MJT000010X"})
    void a_wrong_check_character_is_told(String code) {
        assertThat(new SocialCreditCode(code).hasRightCheckCharacter()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "91440101MA5CJQ4N5",
                "91440101MA5CJQ4N599",
                "9144O101MA5CJQ4N59",
                "91440101MI5CJQ4N59",
                "51610100MJT000010Z",
                "91440101 MA5CJQ4N5"
            })
    void a_code_that_is_not_well_formed_is_refused(String code) {
        assertThatThrownBy(() -> new SocialCreditCode(code))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.violations())
                        .extracting(Violation::code)
                        .containsExactly(ProblemCode.CREDIT_CODE_INVALID));
    }

    @Test
    void every_organization_of_the_demo_has_a_valid_code_of_its_own() throws IOException {
        List<String> rows = Files.readAllLines(Settings.configFolder().resolve("demo/organizations.csv"));
        List<String> codes = rows.stream().skip(1).map(row -> row.split(",")[0]).toList();
        assertThat(codes).doesNotHaveDuplicates().hasSizeGreaterThan(5).allMatch(code -> new SocialCreditCode(code)
                .hasRightCheckCharacter());
    }
}
