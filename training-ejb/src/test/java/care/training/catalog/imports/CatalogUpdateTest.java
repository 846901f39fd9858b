package care.training.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.catalog.ClassOffering;
import care.training.catalog.Course;
import care.training.kernel.ProblemCode;
import care.training.kernel.SocialCreditCode;
import care.training.kernel.spreadsheet.ImportMode;
import care.training.kernel.spreadsheet.RowStatus;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogUpdateTest {
    private static final SocialCreditCode COLLEGE = new SocialCreditCode("12610100MJT0000100");
    private static final Instant FIRST = Instant.parse("2026-10-20T01:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-24T01:00:00Z");

    private final List<Course> courses = new ArrayList<>();
    private final List<ClassOffering> classes = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(ImportMode.class)
    void what_is_new_is_created_one_course_for_all_its_classes(ImportMode mode) {
        List<RowReport> report = bring(FIRST, mode, CatalogReaderTest.row(), CatalogReaderTest.secondClass());

        assertThat(report).extracting(RowReport::status).containsExactly(RowStatus.CREATED, RowStatus.CREATED);
        assertThat(courses).hasSize(1);
        assertThat(classes).hasSize(2).allMatch(offered -> offered.courseId()
                .equals(courses.get(0).id()));
    }

    @Test
    void the_same_file_again_changes_nothing() {
        bring(FIRST, ImportMode.STRICT, CatalogReaderTest.row(), CatalogReaderTest.secondClass());

        List<RowReport> report =
                bring(LATER, ImportMode.STRICT, CatalogReaderTest.row(), CatalogReaderTest.secondClass());

        assertThat(report).extracting(RowReport::status).containsExactly(RowStatus.UNCHANGED, RowStatus.UNCHANGED);
        assertThat(courses).singleElement().satisfies(course -> assertThat(course.importedAt())
                .isEqualTo(FIRST));
    }

    @Test
    void what_a_class_says_anew_updates_that_class_alone() {
        bring(FIRST, ImportMode.STRICT, CatalogReaderTest.row(), CatalogReaderTest.secondClass());
        Map<Column, String> second = CatalogReaderTest.secondClass();
        second.put(Column.PLACE, "线上");

        assertThat(bring(LATER, ImportMode.STRICT, CatalogReaderTest.row(), second))
                .extracting(RowReport::status)
                .containsExactly(RowStatus.UNCHANGED, RowStatus.UPDATED);
        assertThat(classes).hasSize(2);
    }

    @Test
    void what_a_course_says_anew_updates_each_of_its_rows() {
        bring(FIRST, ImportMode.STRICT, CatalogReaderTest.row(), CatalogReaderTest.secondClass());
        Map<Column, String> first = CatalogReaderTest.row();
        Map<Column, String> second = CatalogReaderTest.secondClass();
        first.put(Column.FEE, "990");
        second.put(Column.FEE, "990");

        assertThat(bring(LATER, ImportMode.STRICT, first, second))
                .extracting(RowReport::status)
                .containsExactly(RowStatus.UPDATED, RowStatus.UPDATED);
        assertThat(courses)
                .singleElement()
                .satisfies(course -> assertThat(course.data().feeCents()).isEqualTo(99_000));
    }

    @Test
    void in_partial_mode_the_good_rows_go_in() {
        List<RowReport> report = bring(FIRST, ImportMode.PARTIAL, bad(), CatalogReaderTest.row());

        assertThat(report).extracting(RowReport::status).containsExactly(RowStatus.REJECTED, RowStatus.CREATED);
        assertThat(classes).hasSize(1);
    }

    @Test
    void in_strict_mode_one_bad_row_keeps_all_out_and_changes_nothing_that_was_there() {
        bring(FIRST, ImportMode.STRICT, CatalogReaderTest.row());
        Map<Column, String> changed = CatalogReaderTest.row();
        changed.put(Column.PLACE, "线上");

        List<RowReport> report = bring(LATER, ImportMode.STRICT, changed, CatalogReaderTest.secondClass(), bad());

        assertThat(report)
                .extracting(RowReport::status)
                .containsExactly(RowStatus.HELD_BACK, RowStatus.HELD_BACK, RowStatus.REJECTED);
        assertThat(classes)
                .singleElement()
                .satisfies(offered -> assertThat(offered.data().place()).isEqualTo("雁塔区演示楼"));
    }

    @Test
    void a_class_cannot_have_fewer_seats_than_are_taken() throws ReflectiveOperationException {
        bring(FIRST, ImportMode.STRICT, CatalogReaderTest.row());
        seatsTaken(classes.get(0), 12);
        Map<Column, String> fewer = CatalogReaderTest.row();
        fewer.put(Column.SEATS, "11");
        Map<Column, String> enough = CatalogReaderTest.row();
        enough.put(Column.SEATS, "12");

        assertThat(bring(LATER, ImportMode.PARTIAL, fewer)).singleElement().satisfies(row -> {
            assertThat(row.status()).isEqualTo(RowStatus.REJECTED);
            assertThat(row.violations()).singleElement().satisfies(violation -> {
                assertThat(violation.code()).isEqualTo(ProblemCode.SEATS_BELOW_TAKEN);
                assertThat(violation.cell()).isEqualTo("O2");
                assertThat(violation.arguments()).containsExactly("12");
            });
        });
        assertThat(bring(LATER, ImportMode.PARTIAL, enough))
                .extracting(RowReport::status)
                .containsExactly(RowStatus.UPDATED);
    }

    private static Map<Column, String> bad() {
        Map<Column, String> cells = CatalogReaderTest.row();
        cells.put(Column.COURSE_CODE, "");
        return cells;
    }

    /** Imports as the service would, keeping what was created. */
    @SafeVarargs
    private List<RowReport> bring(Instant at, ImportMode mode, Map<Column, String>... rows) {
        CatalogUpdate update = new CatalogUpdate(COLLEGE, at, courses, classes);
        List<RowReport> report = update.apply(CatalogReaderTest.read(rows), mode);
        courses.addAll(update.newCourses());
        classes.addAll(update.newClasses());
        return report;
    }

    /** What only the database counts. */
    private static void seatsTaken(ClassOffering offered, int taken) throws ReflectiveOperationException {
        Field field = ClassOffering.class.getDeclaredField("seatsTaken");
        field.setAccessible(true);
        field.set(offered, taken);
    }
}
