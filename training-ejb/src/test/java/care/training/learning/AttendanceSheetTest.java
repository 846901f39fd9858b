package care.training.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import care.training.kernel.spreadsheet.Spreadsheet;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AttendanceSheetTest {
    private static final UUID ANN = UUID.randomUUID();
    private static final String NUMBER = AttendanceSheet.number(ANN);

    @Test
    void days_are_columns_however_they_are_written() {
        List<AttendanceSheet.Line> lines = read("班级签到表\n学员编号,姓名,2026-11-23,2026年11月24日,备注\n" + NUMBER + ",安,6,3.5,好\n");

        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.violations()).isEmpty();
            assertThat(line.cells())
                    .extracting(AttendanceSheet.Cell::entry)
                    .containsExactly(
                            new AttendanceEntry(ANN, LocalDate.of(2026, 11, 23), new BigDecimal("6"), null),
                            new AttendanceEntry(ANN, LocalDate.of(2026, 11, 24), new BigDecimal("3.5"), null));
        });
    }

    @Test
    void an_empty_cell_says_nothing_and_a_word_is_named_by_its_address() {
        List<AttendanceSheet.Line> lines = read("学员编号,姓名,2026-11-23,2026-11-24\n" + NUMBER + ",安,,请假\n");

        assertThat(lines.get(0).cells()).isEmpty();
        assertThat(lines.get(0).violations()).containsExactly(new Violation("D2", ProblemCode.NOT_A_NUMBER, "请假"));
    }

    @Test
    void somebody_who_is_not_in_the_class_is_named_by_her_number_s_address() {
        assertThat(read("姓名,学员编号,2026-11-23\n安,N0,6\n").get(0).violations())
                .containsExactly(new Violation("B2", ProblemCode.NOT_ON_THE_ROSTER));
    }

    @Test
    void a_sheet_without_days_or_with_a_day_twice_is_refused() {
        assertThatThrownBy(() -> read("学员编号,姓名\nN0,安\n"))
                .extracting(problem -> ((Problem) problem).code())
                .isEqualTo(ProblemCode.COLUMN_MISSING);
        assertThatThrownBy(() -> read("学员编号,2026-11-23,2026/11/23\nN0,1,1\n"))
                .extracting(problem -> ((Problem) problem).code())
                .isEqualTo(ProblemCode.COLUMN_DOUBLED);
    }

    private static List<AttendanceSheet.Line> read(String csv) {
        return new AttendanceSheet(Spreadsheet.read(csv.getBytes(StandardCharsets.UTF_8), 100))
                .read(Map.of(NUMBER, ANN));
    }
}
