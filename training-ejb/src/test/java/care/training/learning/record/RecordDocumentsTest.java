package care.training.learning.record;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.kernel.rules.Mark;
import care.training.kernel.rules.Sourced;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordDocumentsTest {
    private static final ContinuingRule RULE =
            new ContinuingRule(90, Set.of(), new Sourced("hoursAYear", Mark.D, "a test"));
    private static final RecordWords WORDS = new RecordWords(
            name -> name,
            (name, values) -> name + " " + java.util.Arrays.toString(values),
            kind -> kind == null ? "其他" : kind.name());

    private final RecordDocuments documents = new RecordDocuments();

    @Test
    void a_record_is_tagged_embeds_its_typeface_and_can_be_read() throws IOException {
        documents.load();
        LearntCourse course = new LearntCourse(
                UUID.randomUUID(), "保育师岗位培训", null, "晨曦学院", "Chenxi", "1班", null, 24, new BigDecimal("2"));
        LearningYear year = new LearningYear(
                2026,
                List.of(new LearningYear.Line(course, new BigDecimal("24.0"), new BigDecimal("2.0"))),
                BigDecimal.ZERO,
                new BigDecimal("90"));

        byte[] file =
                documents.personal("阿依古丽·买买提", List.of(year), RULE, WORDS, Locale.CHINESE, LocalDate.of(2026, 11, 24));

        try (PdfDocument pdf = new PdfDocument(new PdfReader(new ByteArrayInputStream(file)))) {
            assertThat(pdf.isTagged()).isTrue();
            assertThat(PdfTextExtractor.getTextFromPage(pdf.getPage(1)))
                    .contains("阿依古丽·买买提")
                    .contains("保育师岗位培训")
                    .contains("24")
                    .contains("2026");
        }
        assertThat(file.length).as("a subset of the typeface only").isLessThan(200_000);
    }
}
