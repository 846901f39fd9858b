package care.training.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.DocumentType;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import care.training.kernel.spreadsheet.Row;
import care.training.kernel.spreadsheet.Spreadsheet;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EntrySheetTest {
    @Test
    void without_a_kind_it_is_a_resident_number() {
        EntrySheet sheet = sheet("序号,姓名,身份证号\n1,林小禾,619000199001010028\n");
        Row row = sheet.rows().get(0);

        assertThat(sheet.document(row).type()).isEqualTo(DocumentType.RESIDENT_ID);
        assertThat(sheet.text(row, EntrySheet.NAME)).isEqualTo("林小禾");
        assertThat(sheet.text(row, EntrySheet.WAY)).isEmpty();
    }

    @Test
    void a_problem_stands_at_the_cell_it_is_about() {
        EntrySheet sheet = sheet("证件类型,证件号码,姓名\n护照,E12345678,林小禾\n学生证,1,安\n身份证,6.19E+17,安\n");

        assertThat(sheet.document(sheet.rows().get(0)).type()).isEqualTo(DocumentType.PASSPORT);
        assertThat(addressed(sheet, 1)).isEqualTo("A3");
        assertThat(addressed(sheet, 2)).isEqualTo("B4");
    }

    @Test
    void a_problem_without_a_field_is_of_the_whole_row() {
        EntrySheet sheet = sheet("证件号码,姓名\n1,安\n");

        assertThat(sheet.violations(sheet.rows().get(0), new Problem(ProblemCode.SESSION_FULL)))
                .containsExactly(new Violation("", ProblemCode.SESSION_FULL));
    }

    @Test
    void a_list_without_numbers_is_refused() {
        assertThatThrownBy(() -> sheet("姓名,班级\n安,1班\n"))
                .extracting(problem -> ((Problem) problem).code())
                .isEqualTo(ProblemCode.COLUMN_MISSING);
    }

    private static String addressed(EntrySheet sheet, int index) {
        Row row = sheet.rows().get(index);
        try {
            sheet.document(row);
            throw new AssertionError("row " + row.number() + " was taken");
        } catch (Problem problem) {
            return sheet.violations(row, problem).get(0).field();
        }
    }

    private static EntrySheet sheet(String csv) {
        return new EntrySheet(Spreadsheet.read(csv.getBytes(StandardCharsets.UTF_8), 100));
    }
}
