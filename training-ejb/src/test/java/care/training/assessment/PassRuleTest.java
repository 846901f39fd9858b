package care.training.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassRuleTest {
    private final PassRule rule = new PassRule(60);

    @ParameterizedTest
    @CsvSource({"60,   true", "60.1, true", "59.9, false", "100,  true", "0,    false", ",     false"})
    void each_part_needs_the_pass_mark_by_itself(BigDecimal points, boolean passed) {
        assertThat(rule.isPassed(points)).isEqualTo(passed);
    }
}
