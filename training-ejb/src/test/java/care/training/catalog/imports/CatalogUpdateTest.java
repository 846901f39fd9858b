package care.training.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.catalog.ClassOffering;
import care.training.catalog.Course;
import care.training.catalog.FieldChange;
import care.training.kernel.Languages;
import care.training.kernel.ProblemCode;
import care.training.kernel.SocialCreditCode;
import care.training.kernel.spreadsheet.RowStatus;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogUpdateTest {
    private static final SocialCreditCode COLLEGE = new SocialCreditCode("12610100MJT0000100");
    private static final Instant FIRST = Instant.parse("2026-10-20T01:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-24T01:00:00Z");

    private final List<Course> courses = new ArrayList<>();
    private final List<ClassOffering> classes = new ArrayList<>();

    @Test
    void what_is_new_is_created_one_course_for_all_its_classes() {
        List<RowReport> report = bring(FIRST, CatalogReaderTest.row(), CatalogReaderTest.secondClass());

        assertThat(report).extracting(RowReport::status).containsExactly(RowStatus.CREATED, RowStatus.CREATED);
        assertThat(courses).hasSize(1);
        assertThat(classes).hasSize(2).allMatch(offered -> offered.courseId()
                .equals(courses.get(0).id()));
    }

    @Test
    void the_same_file_again_changes_nothing() {
        bring(FIRST, CatalogReaderTest.row(), CatalogReaderTest.secondClass());

        List<RowReport> report = bring(LATER, CatalogReaderTest.row(), CatalogReaderTest.secondClass());

        assertThat(report).extracting(RowReport::status).containsExactly(RowStatus.UNCHANGED, RowStatus.UNCHANGED);
        assertThat(courses).singleElement().satisfies(course -> assertThat(course.importedAt())
                .isEqualTo(FIRST));
    }

    @Test
    void what_a_class_says_anew_updates_that_class_alone() {
        bring(FIRST, CatalogReaderTest.row(), CatalogReaderTest.secondClass());
        Map<Column, String> second = CatalogReaderTest.secondClass();
        second.put(Column.PLACE, "线上");

        assertThat(bring(LATER, CatalogReaderTest.row(), second))
                .extracting(RowReport::status)
                .containsExactly(RowStatus.UNCHANGED, RowStatus.UPDATED);
        assertThat(classes).hasSize(2);
    }

    @Test
    void what_a_course_says_anew_updates_each_of_its_rows() {
        bring(FIRST, CatalogReaderTest.row(), CatalogReaderTest.secondClass());
        Map<Column, String> first = CatalogReaderTest.row();
        Map<Column, String> second = CatalogReaderTest.secondClass();
        first.put(Column.FEE, "990");
        second.put(Column.FEE, "990");

        assertThat(bring(LATER, first, second))
                .extracting(RowReport::status)
                .containsExactly(RowStatus.UPDATED, RowStatus.UPDATED);
        assertThat(courses)
                .singleElement()
                .satisfies(course -> assertThat(course.data().feeCents()).isEqualTo(99_000));
    }

    @Test
    void in_partial_mode_the_good_rows_go_in() {
        List<RowReport> report = bring(FIRST, bad(), CatalogReaderTest.row());

        assertThat(report).extracting(RowReport::status).containsExactly(RowStatus.REJECTED, RowStatus.CREATED);
        assertThat(classes).hasSize(1);
    }

    @Test
    void what_differs_is_told_field_by_field_and_of_a_course_once() {
        bring(FIRST, CatalogReaderTest.row(), CatalogReaderTest.secondClass());
        Map<Column, String> first = CatalogReaderTest.row();
        Map<Column, String> second = CatalogReaderTest.secondClass();
        first.put(Column.HOURS, "64");
        second.put(Column.HOURS, "64");
        second.put(Column.SEATS, "41");

        List<RowReport> report = bring(LATER, first, second);

        assertThat(report.get(0).changes()).containsExactly(new FieldChange("hours", "48", "64"));
        assertThat(report.get(1).changes()).containsExactly(new FieldChange("seats", "40", "41"));
    }

    @Test
    void a_look_tells_the_same_and_touches_nothing() {
        bring(FIRST, CatalogReaderTest.row());
        Map<Column, String> changed = CatalogReaderTest.row();
        changed.put(Column.FEE, "990");
        changed.put(Column.PLACE, "线上");

        List<RowReport> look = bring(LATER, false, changed, CatalogReaderTest.secondClass());

        assertThat(courses.get(0).data().feeCents()).isEqualTo(120_050);
        assertThat(classes)
                .singleElement()
                .satisfies(offered -> assertThat(offered.data().place()).isEqualTo("雁塔区演示楼"));
        assertThat(bring(LATER, true, changed, CatalogReaderTest.secondClass())).isEqualTo(look);
    }

    @Test
    void a_withdrawn_course_and_class_that_the_file_names_again_are_offered_again() {
        bring(FIRST, CatalogReaderTest.row());
        courses.get(0).withdraw(FIRST);
        classes.get(0).withdraw(FIRST);

        List<RowReport> report = bring(LATER, CatalogReaderTest.row());

        assertThat(report).extracting(RowReport::status).containsExactly(RowStatus.UPDATED);
        assertThat(report.get(0).changes()).extracting(FieldChange::field).containsExactly("withdrawn", "withdrawn");
        assertThat(courses.get(0).isWithdrawn()).isFalse();
        assertThat(classes.get(0).isWithdrawn()).isFalse();
    }

    @Test
    void a_number_that_is_a_known_code_without_its_zeros_is_refused() {
        Map<Column, String> bare = CatalogReaderTest.row();
        bare.put(Column.COURSE_CODE, "12");

        assertThat(bring(FIRST, bare).get(0).violations()).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo(ProblemCode.ZEROS_LOST);
            assertThat(violation.cell()).isEqualTo("A2");
            assertThat(violation.message(Languages.CHINESE)).contains("0012", "文本");
        });
    }

    @Test
    void a_class_cannot_have_fewer_seats_than_are_taken() throws ReflectiveOperationException {
        bring(FIRST, CatalogReaderTest.row());
        seatsTaken(classes.get(0), 12);
        Map<Column, String> fewer = CatalogReaderTest.row();
        fewer.put(Column.SEATS, "11");
        Map<Column, String> enough = CatalogReaderTest.row();
        enough.put(Column.SEATS, "12");

        assertThat(bring(LATER, fewer)).singleElement().satisfies(row -> {
            assertThat(row.status()).isEqualTo(RowStatus.REJECTED);
            assertThat(row.violations()).singleElement().satisfies(violation -> {
                assertThat(violation.code()).isEqualTo(ProblemCode.SEATS_BELOW_TAKEN);
                assertThat(violation.cell()).isEqualTo("U2");
                assertThat(violation.arguments()).containsExactly("12");
            });
        });
        assertThat(bring(LATER, enough)).extracting(RowReport::status).containsExactly(RowStatus.UPDATED);
    }

    private static Map<Column, String> bad() {
        Map<Column, String> cells = CatalogReaderTest.row();
        cells.put(Column.COURSE_CODE, "");
        return cells;
    }

    /** Imports as the service would, keeping what was created. */
    @SafeVarargs
    private List<RowReport> bring(Instant at, Map<Column, String>... rows) {
        return bring(at, true, rows);
    }

    @SafeVarargs
    private List<RowReport> bring(Instant at, boolean writes, Map<Column, String>... rows) {
        CatalogUpdate update = new CatalogUpdate(COLLEGE, at, writes);
        List<RowReport> report = update.apply(CatalogReaderTest.read(rows), known());
        if (writes) {
            update.touchedCourses().stream()
                    .filter(course -> !courses.contains(course))
                    .forEach(courses::add);
            update.touchedClasses().stream()
                    .filter(offered -> !classes.contains(offered))
                    .forEach(classes::add);
        }
        return report;
    }

    private CatalogUpdate.Known known() {
        Map<UUID, Course> byId = courses.stream().collect(Collectors.toMap(Course::id, Function.identity()));
        return new CatalogUpdate.Known(
                courses.stream().collect(Collectors.toMap(Course::code, Function.identity())),
                classes.stream()
                        .collect(Collectors.toMap(
                                offered -> CatalogUpdate.Known.key(byId.get(offered.courseId()), offered.code()),
                                Function.identity())),
                Map.of(),
                Map.of("12", "0012"));
    }

    /** What only the database counts. */
    private static void seatsTaken(ClassOffering offered, int taken) throws ReflectiveOperationException {
        Field field = ClassOffering.class.getDeclaredField("seatsTaken");
        field.setAccessible(true);
        field.set(offered, taken);
    }
}
