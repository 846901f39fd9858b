package care.training.learning.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.learning.guidance.GuidedShare.Standing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuidedShareTest {
    @ParameterizedTest(name = "{0} of {1}, wanted {2} %: {4}")
    @CsvSource({
        "  94,  100, 95,  94, NOT_REACHED",
        "  95,  100, 95,  95, REACHED",
        "  96,  100, 95,  96, REACHED",
        "1899, 2000, 95,  94, NOT_REACHED",
        "1900, 2000, 95,  95, REACHED",
        "  99,  100, 100, 99, NOT_REACHED",
        " 100,  100, 100, 100, REACHED",
        " 101,  100, 95,    , DOUBTFUL",
        "   0,    0, 95, 100, REACHED",
        "   1,    0, 95,    , DOUBTFUL",
        "   0,     , 95,    , UNKNOWN",
        " 500,     , 95,    , UNKNOWN",
        "4999999, 5000000, 100, 99, NOT_REACHED"
    })
    void a_share_is_told_only_where_the_total_is_known(
            long guided, Integer total, int wanted, Integer percent, Standing standing) {
        GuidedShare share = new GuidedShare(guided, total, wanted);
        assertThat(share.percent()).isEqualTo(percent);
        assertThat(share.standing()).isEqualTo(standing);
    }
}
