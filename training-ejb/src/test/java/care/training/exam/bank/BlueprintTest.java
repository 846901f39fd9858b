package care.training.exam.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.training.kernel.Languages;
import care.training.kernel.Level;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlueprintTest {
    private final Blueprint blueprint = Banks.blueprints().of("4-10-01-03", "2021", Level.FIVE);

    @Test
    void the_demo_bank_gives_a_paper_of_100_points_with_numbered_items_by_kind() throws IOException {
        List<PaperItem> paper = blueprint.assemble(Banks.demo(), 1);

        assertThat(paper).hasSize(blueprint.itemCount()).hasSize(60);
        assertThat(paper)
                .extracting(PaperItem::item)
                .isEqualTo(IntStream.rangeClosed(1, 60).boxed().toList());
        assertThat(paper.stream().map(PaperItem::points).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("100");
        assertThat(paper).extracting(PaperItem::kind).isSorted();
        assertThat(paper).extracting(PaperItem::code).doesNotHaveDuplicates();
    }

    @Test
    void every_area_has_the_points_that_its_weight_says() throws IOException {
        List<PaperItem> paper = blueprint.assemble(Banks.demo(), 2);

        for (Blueprint.Area area : blueprint.areas()) {
            assertThat(paper.stream()
                            .filter(item -> item.area().equals(area.id()))
                            .map(PaperItem::points)
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(area.name())
                    .isEqualByComparingTo(area.points());
        }
    }

    @Test
    void the_same_seed_gives_the_same_paper_in_whatever_order_the_bank_comes() throws IOException {
        List<Item> bank = Banks.demo();
        List<Item> reversed = new java.util.ArrayList<>(bank);
        java.util.Collections.reverse(reversed);

        assertThat(blueprint.assemble(bank, 42)).isEqualTo(blueprint.assemble(reversed, 42));
        assertThat(blueprint.assemble(bank, 42)).isNotEqualTo(blueprint.assemble(bank, 43));
    }

    @Test
    void a_bank_that_is_too_small_is_refused_with_area_and_shortfall() throws IOException {
        List<Item> withoutEthics = Banks.demo().stream()
                .filter(item -> !item.area().equals("ETHICS"))
                .toList();

        Problem problem = catchThrowableOfType(Problem.class, () -> blueprint.assemble(withoutEthics, 1));

        assertThat(problem.code()).isEqualTo(ProblemCode.ITEM_BANK_TOO_SMALL);
        assertThat(problem.detail(Languages.CHINESE)).contains("职业道德 SINGLE: 0/2", "职业道德 TRUE_FALSE: 0/1");
        assertThat(problem.detail(Languages.ENGLISH)).contains("Professional ethics SINGLE: 0/2");
    }

    @Test
    void an_item_that_is_switched_off_is_never_drawn() throws IOException {
        List<Item> bank = Banks.demoDrafts().stream()
                .map(draft -> new ItemDraft(
                        draft.code(),
                        draft.occupation(),
                        draft.level(),
                        draft.area(),
                        draft.kind(),
                        draft.stem(),
                        draft.options(),
                        draft.key(),
                        !draft.code().equals("D001")))
                .map(draft -> new Item(draft, "51610100MJT000010Y", java.time.Instant.EPOCH))
                .toList();

        for (int seed = 0; seed < 20; seed++) {
            assertThat(blueprint.assemble(bank, seed))
                    .extracting(PaperItem::code)
                    .doesNotContain("D001");
        }
    }
}
