package care.training.kernel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.kernel.Languages;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FlawCodeTest {
    @Test
    void every_code_has_a_text_in_both_languages_and_no_text_lacks_its_code() {
        String[] keys = Arrays.stream(FlawCode.values()).map(FlawCode::key).toArray(String[]::new);
        assertThat(FlawCode.bundle(Languages.CHINESE).keySet()).containsExactlyInAnyOrder(keys);
        assertThat(FlawCode.bundle(Languages.ENGLISH).keySet()).containsExactlyInAnyOrder(keys);
    }
}
