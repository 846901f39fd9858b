package care.training.exam;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.exam.bank.ItemKind;
import care.training.exam.bank.PaperItem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkingTest {
    private static final List<PaperItem> PAPER = List.of(
            item(1, "CARE", ItemKind.SINGLE, "B", "2"),
            item(2, "CARE", ItemKind.MULTIPLE, "ACD", "3"),
            item(3, "LAW", ItemKind.TRUE_FALSE, "TRUE", "1.5"));

    @Test
    void the_right_answer_has_the_items_points_and_everything_else_none() {
        assertThat(Marking.score(PAPER, Map.of(1, "B", 2, "ACD", 3, "TRUE"))).isEqualByComparingTo("6.5");
        assertThat(Marking.score(PAPER, Map.of(1, "A", 2, "AC", 3, "FALSE"))).isEqualByComparingTo("0");
        assertThat(Marking.score(PAPER, Map.of(1, "", 3, "TRUE"))).isEqualByComparingTo("1.5");
    }

    @Test
    void an_empty_paper_has_zero_points_to_one_decimal_place() {
        assertThat(Marking.score(PAPER, Map.of())).isEqualTo(new BigDecimal("0.0"));
    }

    @Test
    void an_answer_to_an_item_that_is_not_on_the_paper_counts_nothing() {
        assertThat(Marking.score(PAPER, Map.of(9, "B"))).isEqualByComparingTo("0");
    }

    @Test
    void points_are_told_by_area() {
        Map<String, Marking.AreaPoints> areas = Marking.byArea(PAPER, Map.of(1, "B", 3, "TRUE"));

        assertThat(areas.get("CARE").reached()).isEqualByComparingTo("2");
        assertThat(areas.get("CARE").possible()).isEqualByComparingTo("5");
        assertThat(areas.get("LAW").reached()).isEqualByComparingTo("1.5");
    }

    private static PaperItem item(int number, String area, ItemKind kind, String key, String points) {
        List<String> options = kind == ItemKind.TRUE_FALSE ? List.of() : List.of("a", "b", "c", "d");
        return new PaperItem(number, "C" + number, area, kind, "?", options, key, new BigDecimal(points));
    }
}
