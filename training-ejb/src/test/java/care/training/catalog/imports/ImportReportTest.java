package care.training.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.catalog.FieldChange;
import care.training.kernel.ProblemCode;
import care.training.kernel.spreadsheet.CellViolation;
import care.training.kernel.spreadsheet.RowStatus;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportReportTest {
    @Test
    void a_line_of_a_report_is_kept_as_it_was() {
        List<CellViolation> violations = List.of(
                new CellViolation("B5", "课程代码", ProblemCode.COURSE_CODE_MISSING, List.of("5", "课程代码")),
                new CellViolation(null, "等级", ProblemCode.REQUIRED, List.of()));
        List<RowReport> lines = List.of(
                new RowReport(
                        4,
                        "KC-01",
                        "1班",
                        RowStatus.UPDATED,
                        List.of(),
                        List.of(new FieldChange("hours", "48", "64"), new FieldChange("kind", null, "IN_SERVICE"))),
                new RowReport(5, null, "2班", RowStatus.REJECTED, violations, List.of()),
                new RowReport(null, "KC-02", null, RowStatus.WITHDRAWN, List.of(), List.of()));

        assertThat(lines.stream().map(line -> new ImportedRow(UUID.randomUUID(), 0, line).report()))
                .containsExactlyElementsOf(lines);
    }
}
