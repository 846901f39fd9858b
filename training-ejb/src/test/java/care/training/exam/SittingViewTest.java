package care.training.exam;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.exam.SittingView.CandidateItem;
import care.training.exam.SittingView.CandidatePaper;
import care.training.exam.bank.Banks;
import care.training.exam.bank.PaperItem;
import care.training.kernel.Json;
import care.training.kernel.Level;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SittingViewTest {
    private final List<PaperItem> paper = paper();

    @Test
    void the_paper_that_a_candidate_gets_has_no_keys() {
        String json = Json.write(CandidatePaper.of(paper, UUID.randomUUID()));

        assertThat(json).contains("\"stem\"", "\"options\"").doesNotContain("\"key\"", "\"code\"", "\"area\"");
    }

    @Test
    void a_candidate_has_the_same_order_on_every_device_and_all_items_by_kind() {
        UUID sitting = UUID.randomUUID();
        CandidatePaper first = CandidatePaper.of(paper, sitting);

        assertThat(CandidatePaper.of(paper, sitting)).isEqualTo(first);
        assertThat(first.items())
                .extracting(CandidateItem::item)
                .containsExactlyInAnyOrderElementsOf(
                        paper.stream().map(PaperItem::item).toList());
        assertThat(first.items()).extracting(CandidateItem::kind).isSorted();
    }

    @Test
    void neighbours_have_different_orders() {
        assertThat(CandidatePaper.of(paper, new UUID(1, 2))).isNotEqualTo(CandidatePaper.of(paper, new UUID(1, 3)));
    }

    @Test
    void a_paper_survives_being_stored() {
        assertThat(Json.read(Json.write(paper), PaperItem[].class)).containsExactlyElementsOf(paper);
    }

    @Test
    void the_digest_changes_with_a_single_key() {
        PaperItem first = paper.get(0);
        PaperItem other = new PaperItem(
                first.item(),
                first.code(),
                first.area(),
                first.kind(),
                first.stem(),
                first.options(),
                first.key().equals("A") ? "B" : "A",
                first.points());

        assertThat(Digests.of(Paper.canonical(List.of(first))))
                .isNotEqualTo(Digests.of(Paper.canonical(List.of(other))));
    }

    private static List<PaperItem> paper() {
        try {
            return Banks.blueprints().of("4-10-01-03", "2021", Level.FIVE).assemble(Banks.demo(), 7);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
