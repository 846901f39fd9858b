package care.training.ui.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.catalog.ClassView;
import care.training.catalog.CourseKind;
import care.training.catalog.CourseModule;
import care.training.catalog.CourseView;
import care.training.catalog.DeliveryMode;
import care.training.kernel.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StructuredCourseTest {
    @Test
    void a_search_engine_reads_title_price_and_dates() {
        assertThat(StructuredCourse.of(course("婴幼儿照护概论")))
                .startsWith("<script type=\"application/ld+json\">")
                .contains(
                        "\"name\":\"婴幼儿照护概论\"",
                        "\"price\":\"720.00\"",
                        "\"startDate\":\"2026-12-07\"",
                        "\"courseMode\":\"Blended\"");
    }

    @Test
    void what_a_provider_wrote_cannot_end_the_block() {
        assertThat(StructuredCourse.of(course("</script><script>alert(1)</script>&")))
                .containsOnlyOnce("</script>")
                .endsWith("</script>")
                .doesNotContain("&")
                .contains("\\u003c/script\\u003e");
    }

    private static CourseView course(String title) {
        ClassView offered = new ClassView(
                UUID.randomUUID(), "1", LocalDate.of(2026, 12, 7), LocalDate.of(2027, 1, 15), 36, 30, null);
        return new CourseView(
                UUID.randomUUID(),
                "12610100MJT0000100",
                "学院",
                null,
                "A1",
                title,
                null,
                "4-10-01-03",
                Level.FIVE,
                48,
                null,
                DeliveryMode.BLENDED,
                "610116",
                new BigDecimal("720.00"),
                null,
                CourseKind.IN_SERVICE,
                List.of(new CourseModule("生活照料", 20)),
                List.of("教师甲"),
                null,
                List.of(offered));
    }
}
