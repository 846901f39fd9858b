package care.training.exam.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import care.training.kernel.spreadsheet.Spreadsheet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemTableTest {
    private static final String HEAD = "编号,职业编码,等级,鉴定范围,题型,题干,A,B,C,D,答案\n";

    @Test
    void the_demo_bank_is_read_without_a_mistake() throws IOException {
        List<ItemDraft> drafts = Banks.demoDrafts();

        assertThat(drafts).hasSizeGreaterThanOrEqualTo(60);
        assertThat(drafts).extracting(ItemDraft::stem).doesNotHaveDuplicates();
        assertThat(drafts)
                .filteredOn(draft -> draft.kind() == ItemKind.SINGLE)
                .allSatisfy(draft -> assertThat(draft.options()).hasSize(4).doesNotHaveDuplicates());
    }

    @Test
    void headings_may_be_english_and_in_any_order() {
        List<ItemDraft> drafts = read("key,kind,code,occupation,level,area,stem,a,b\n"
                + "b,single,X1,4-10-01-03,5,Daily care,Which?,one,two\n");

        assertThat(drafts.get(0))
                .extracting(ItemDraft::code, ItemDraft::area, ItemDraft::kind, ItemDraft::key, ItemDraft::active)
                .containsExactly("X1", "DAILY_CARE", ItemKind.SINGLE, "B", true);
    }

    @Test
    void several_letters_are_the_key_of_a_multiple_choice_in_any_order() {
        assertThat(read(HEAD + "X1,4-10-01-03,五级,生活照料,多选,题,甲,乙,丙,丁,D、A\n".replace("、", ""))
                        .get(0)
                        .key())
                .isEqualTo("AD");
    }

    @Test
    void every_mistake_is_named_by_its_cell_and_nothing_is_taken() {
        Problem problem = refused(HEAD
                + "X1,4-10-01-03,五级,生活照料,单选,题,甲,乙,,,E\n"
                + "X1,4-10-01-03,五级,厨艺,单选,题,甲,,丙,,A\n"
                + ",4-10-01-03,九级,生活照料,简答,题,,,,,对\n");

        assertThat(problem.violations())
                .extracting(Violation::field, Violation::code)
                .containsExactly(
                        tuple("K2", ProblemCode.ITEM_MALFORMED),
                        tuple("D3", ProblemCode.UNKNOWN_VALUE),
                        tuple("H3", ProblemCode.REQUIRED),
                        tuple("A3", ProblemCode.ITEM_CODE_DOUBLED),
                        tuple("A4", ProblemCode.REQUIRED),
                        tuple("C4", ProblemCode.UNKNOWN_VALUE),
                        tuple("E4", ProblemCode.UNKNOWN_VALUE));
    }

    @Test
    void a_table_without_a_column_that_is_needed_is_refused_by_its_name() {
        Problem problem = refused("编号,题干\nX1,题\n");

        assertThat(problem.code()).isEqualTo(ProblemCode.COLUMN_MISSING);
    }

    private static List<ItemDraft> read(String csv) {
        return new ItemTable(Banks.blueprints())
                .read(Spreadsheet.read(csv.getBytes(StandardCharsets.UTF_8), 100)
                        .get(0));
    }

    private static Problem refused(String csv) {
        return catchThrowableOfType(Problem.class, () -> read(csv));
    }
}
