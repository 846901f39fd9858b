package care.training.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.kernel.ProblemCode;
import care.training.kernel.spreadsheet.CellViolation;
import care.training.kernel.spreadsheet.ImportMode;
import care.training.kernel.spreadsheet.RowStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportReportTest {
    @Test
    void a_report_is_kept_as_it_was() {
        ImportReport report = new ImportReport(
                UUID.randomUUID(),
                ImportMode.PARTIAL,
                "课程.xlsx",
                Instant.parse("2026-11-24T01:02:03Z"),
                1,
                1,
                List.of(
                        new RowReport(4, "KC-01", "1班", RowStatus.CREATED, List.of()),
                        new RowReport(
                                5,
                                null,
                                "2班",
                                RowStatus.REJECTED,
                                List.of(
                                        new CellViolation(
                                                "B5", "课程代码", ProblemCode.COURSE_CODE_MISSING, List.of("5", "课程代码")),
                                        new CellViolation(null, "等级", ProblemCode.REQUIRED, List.of())))));

        assertThat(new CatalogImport("12610100MJT0000100", "someone", report).report())
                .isEqualTo(report);
    }
}
