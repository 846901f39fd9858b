package care.training.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RuleHistoryTest {
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);
    private static final RuleRevision FILES = new RuleRevision(1, null, Map.of("a.yaml", "a1", "b.yaml", "b1"));
    private static final RuleRevision A_FROM_MARCH = new RuleRevision(2, MARCH, Map.of("a.yaml", "a2"));
    private static final RuleRevision B_FROM_JANUARY = new RuleRevision(3, JANUARY, Map.of("b.yaml", "b2"));
    private static final RuleRevision NEW_FILES = new RuleRevision(4, null, Map.of("a.yaml", "a3", "b.yaml", "b1"));
    private final RuleHistory history = new RuleHistory(List.of(FILES, A_FROM_MARCH, B_FROM_JANUARY, NEW_FILES));

    @Test
    void a_change_holds_from_its_day_on() {
        assertThat(held(3, JANUARY.minusDays(1))).containsEntry("a.yaml", "a1").containsEntry("b.yaml", "b1");
        assertThat(held(3, JANUARY)).containsEntry("a.yaml", "a1").containsEntry("b.yaml", "b2");
        assertThat(held(3, MARCH.minusDays(1))).containsEntry("a.yaml", "a1").containsEntry("b.yaml", "b2");
        assertThat(held(3, MARCH)).containsEntry("a.yaml", "a2").containsEntry("b.yaml", "b2");
    }

    @Test
    void what_was_decided_under_a_revision_is_found_again_whatever_came_later() {
        assertThat(held(1, MARCH)).containsEntry("a.yaml", "a1").containsEntry("b.yaml", "b1");
        assertThat(held(2, MARCH)).containsEntry("a.yaml", "a2").containsEntry("b.yaml", "b1");
    }

    @Test
    void new_files_give_way_to_what_was_approved() {
        assertThat(held(4, JANUARY)).containsEntry("a.yaml", "a3").containsEntry("b.yaml", "b2");
        assertThat(held(4, MARCH)).containsEntry("a.yaml", "a2");
    }

    @Test
    void the_number_that_names_a_state_leads_back_to_it() {
        for (int asOf = 1; asOf <= 4; asOf++) {
            for (LocalDate day : List.of(JANUARY.minusDays(1), JANUARY, MARCH)) {
                int named = history.inEffect(asOf, day).stream()
                        .mapToInt(RuleRevision::number)
                        .max()
                        .orElseThrow();
                assertThat(held(named, day)).isEqualTo(held(asOf, day));
            }
        }
    }

    @Test
    void the_days_on_which_rules_turn_are_known() {
        assertThat(history.turns(JANUARY)).containsExactly(JANUARY, MARCH);
        assertThat(history.turns(MARCH)).containsExactly(MARCH);
    }

    private Map<String, String> held(int asOf, LocalDate day) {
        Map<String, String> texts = new TreeMap<>();
        RuleHistory.texts(history.inEffect(asOf, day)).forEach(text -> texts.put(text.path(), text.text()));
        return texts;
    }
}
