package care.training.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FirstMentionsTest {
    @Test
    void what_a_course_s_first_row_said_is_known_however_many_came_after() {
        FirstMentions mentions = new FirstMentions();
        for (int i = 0; i < 3_000; i++) {
            mentions.add("KC-" + i, new FirstMentions.Mention(i, Map.of(Column.TITLE, "婴幼儿照护" + i)));
        }

        assertThat(mentions.of("KC-7")).isEqualTo(new FirstMentions.Mention(7, Map.of(Column.TITLE, "婴幼儿照护7")));
        assertThat(mentions.of("KC-2999").row()).isEqualTo(2_999);
        assertThat(mentions.of("KC-3000")).isNull();
        assertThat(mentions.of(null)).isNull();
    }
}
