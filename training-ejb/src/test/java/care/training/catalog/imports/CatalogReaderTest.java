package care.training.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.catalog.ClassData;
import care.training.catalog.CourseData;
import care.training.catalog.CourseKind;
import care.training.catalog.CourseModule;
import care.training.catalog.DeliveryMode;
import care.training.catalog.ProgramData;
import care.training.kernel.Languages;
import care.training.kernel.Level;
import care.training.kernel.ProblemCode;
import care.training.kernel.spreadsheet.CellViolation;
import care.training.kernel.spreadsheet.HeadedTable;
import care.training.kernel.spreadsheet.Row;
import care.training.kernel.spreadsheet.Sheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogReaderTest {
    @Test
    void a_full_row_is_a_course_and_a_class_of_it() {
        CatalogRow row = read(row()).get(0);

        assertThat(row.violations()).isEmpty();
        assertThat(row.course())
                .isEqualTo(new CourseData(
                        "KC-01",
                        "婴幼儿照护概论",
                        "Introduction",
                        "4-10-01-03",
                        Level.FIVE,
                        48,
                        new BigDecimal("3.0"),
                        DeliveryMode.ON_SITE,
                        "610113",
                        120_050,
                        "简介",
                        CourseKind.BEFORE_POST,
                        List.of(new CourseModule("生活照料", 20), new CourseModule("健康与安全", 28)),
                        List.of("教师甲", "教师乙"),
                        new ProgramData("TY-2026", "婴幼儿托育服务与管理", "520802")));
        assertThat(row.offered())
                .isEqualTo(new ClassData("1班", LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 15), 40, "雁塔区演示楼"));
    }

    /** Each line: a column, what a registrar might write there, and what is wrong with it (empty: nothing). */
    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvFileSource(resources = "cells.csv", numLinesToSkip = 1)
    void a_cell_is_understood_or_refused_with_its_reason(Column column, String text, ProblemCode expected) {
        Map<Column, String> cells = row();
        cells.put(column, text == null ? "" : text);

        CatalogRow read = read(cells).get(0);

        if (expected == null) {
            assertThat(read.violations()).isEmpty();
        } else {
            assertThat(read.violations()).singleElement().satisfies(violation -> {
                assertThat(violation.code()).isEqualTo(expected);
                assertThat(violation.message(Languages.CHINESE)).isNotBlank();
                assertThat(violation.message(Languages.ENGLISH)).isNotBlank();
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01", "2026/3/1", "2026.3.1", "2026年3月1日", "２０２６年３月１日", "20260301", "2026-03-01 00:00:00"})
    void a_date_may_be_written_in_every_usual_way(String text) {
        Map<Column, String> cells = row();
        cells.put(Column.STARTS_ON, text);

        assertThat(read(cells).get(0).offered().startsOn()).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Test
    void a_row_without_a_course_code_is_refused_naming_row_and_column() {
        Map<Column, String> cells = row();
        cells.put(Column.COURSE_CODE, "");

        CellViolation violation = read(row(), cells).get(1).violations().get(0);

        assertThat(violation.code()).isEqualTo(ProblemCode.COURSE_CODE_MISSING);
        assertThat(violation.cell()).isEqualTo("A3");
        assertThat(violation.message(Languages.CHINESE)).contains("第 3 行", "课程代码");
        assertThat(violation.message(Languages.ENGLISH)).contains("Row 3");
    }

    @Test
    void a_second_row_of_a_class_is_refused_naming_the_first() {
        CatalogRow second = read(row(), row()).get(1);

        assertThat(second.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo(ProblemCode.DOUBLED_ROW);
            assertThat(violation.arguments()).containsExactly("2");
        });
    }

    @Test
    void an_empty_cell_of_the_course_repeats_what_stands_above() {
        Map<Column, String> second = secondClass();
        for (Column column : Column.values()) {
            if (column.isOfCourse()) {
                second.put(column, "");
            }
        }

        List<CatalogRow> rows = read(row(), second);

        assertThat(rows.get(1).violations()).isEmpty();
        assertThat(rows.get(1).course()).isEqualTo(rows.get(0).course());
    }

    @ParameterizedTest
    @CsvSource({
        "TITLE, 另一门课",
        "HOURS, 64",
        "FEE, 1",
        "DISTRICT, 长安区",
        "LEVEL, 四级",
        "MODE, 线上",
        "TITLE_EN, Other",
        "KIND, 在岗培训",
        "TEACHERS, 教师丙",
        "MODULES, 其他 8"
    })
    void a_course_that_contradicts_itself_is_refused(Column column, String other) {
        Map<Column, String> second = secondClass();
        second.put(column, other);

        List<CatalogRow> rows = read(row(), second);

        assertThat(rows.get(0).isGood()).isTrue();
        assertThat(rows.get(1).violations()).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo(ProblemCode.COURSE_CONTRADICTED);
            assertThat(violation.field()).isEqualTo(column.heading());
            assertThat(violation.arguments()).containsExactly("2", row().get(column));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "HOURS, ４８",
        "HOURS, 48学时",
        "FEE, '1,200.50'",
        "LEVEL, 5",
        "OCCUPATION, 4-10-01-03",
        "MODE, 面授",
        "KIND, before post",
        "TEACHERS, '教师甲,教师乙'",
        "MODULES, 生活照料:20;健康与安全 28"
    })
    void the_same_value_in_another_writing_contradicts_nothing(Column column, String other) {
        Map<Column, String> second = secondClass();
        second.put(column, other);

        assertThat(read(row(), second).get(1).violations()).isEmpty();
    }

    @Test
    void a_row_whose_class_is_wrong_still_says_what_the_course_is() {
        Map<Column, String> first = row();
        first.put(Column.SEATS, "很多");
        Map<Column, String> second = secondClass();
        second.put(Column.TITLE, "");

        List<CatalogRow> rows = read(first, second);

        assertThat(rows.get(0).isGood()).isFalse();
        assertThat(rows.get(1).isGood()).isTrue();
    }

    @Test
    void two_courses_of_one_program_must_say_the_same_of_it() {
        Map<Column, String> other = row();
        other.put(Column.COURSE_CODE, "KC-02");
        other.put(Column.PROGRAM, "另一个名称");

        assertThat(read(row(), other).get(1).violations()).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo(ProblemCode.PROGRAM_CONTRADICTED);
            assertThat(violation.arguments()).containsExactly("2", "TY-2026");
        });
    }

    @Test
    void a_course_for_parents_prepares_for_no_level() {
        Map<Column, String> cells = row();
        cells.put(Column.KIND, "家长课堂");

        assertThat(read(cells).get(0).violations())
                .extracting(CellViolation::code)
                .containsExactly(ProblemCode.NO_LEVEL_FOR_PARENTS);
        cells.put(Column.OCCUPATION, "");
        cells.put(Column.LEVEL, "");
        assertThat(read(cells).get(0).isGood()).isTrue();
    }

    @Test
    void a_date_that_became_a_number_is_named_with_the_day_it_was() {
        Map<Column, String> cells = row();
        cells.put(Column.STARTS_ON, "46082");

        assertThat(read(cells).get(0).violations()).singleElement().satisfies(violation -> assertThat(
                        violation.message(Languages.CHINESE))
                .contains("46082", "2026-03-01"));
    }

    @Test
    void a_level_needs_an_occupation() {
        Map<Column, String> cells = row();
        cells.put(Column.OCCUPATION, "");

        assertThat(read(cells).get(0).violations()).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo(ProblemCode.REQUIRED);
            assertThat(violation.field()).isEqualTo("职业");
        });
    }

    @Test
    void a_level_that_the_occupation_does_not_have_is_refused_with_those_it_has() {
        Map<Column, String> cells = row();
        cells.put(Column.OCCUPATION, "育婴员");
        cells.put(Column.LEVEL, "二级");

        assertThat(read(cells).get(0).violations()).singleElement().satisfies(violation -> assertThat(
                        violation.arguments())
                .containsExactly("二级", "五级/初级工、四级/中级工、三级/高级工"));
    }

    @Test
    void every_fault_of_a_row_is_named_at_once() {
        Map<Column, String> cells = row();
        cells.put(Column.COURSE_CODE, "");
        cells.put(Column.HOURS, "多");
        cells.put(Column.ENDS_ON, "2026-02-30");

        assertThat(read(cells).get(0).violations())
                .extracting(CellViolation::code)
                .containsExactly(ProblemCode.COURSE_CODE_MISSING, ProblemCode.NOT_A_NUMBER, ProblemCode.NOT_A_DATE);
    }

    static Map<Column, String> row() {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        String[] texts = {
            "KC-01",
            "婴幼儿照护概论",
            "Introduction",
            "保育师",
            "五级",
            "48",
            "3",
            "线下",
            "雁塔区",
            "1200.5",
            "简介",
            "岗前培训",
            "生活照料 20；健康与安全（28学时）",
            "教师甲、教师乙",
            "TY-2026",
            "婴幼儿托育服务与管理",
            "520802",
            "1班",
            "2026-12-01",
            "2027-01-15",
            "40",
            "雁塔区演示楼"
        };
        Arrays.stream(Column.values()).forEach(column -> cells.put(column, texts[column.ordinal()]));
        return cells;
    }

    static Map<Column, String> secondClass() {
        Map<Column, String> cells = row();
        cells.put(Column.CLASS_CODE, "2班");
        return cells;
    }

    @SafeVarargs
    static List<CatalogRow> read(Map<Column, String>... cells) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(1, Arrays.stream(Column.values()).map(Column::heading).toList()));
        for (Map<Column, String> row : cells) {
            rows.add(new Row(rows.size() + 1, List.copyOf(row.values())));
        }
        HeadedTable<Column> table = HeadedTable.in(List.of(new Sheet("", rows, true)), Column.class);
        CatalogReader reader = new CatalogReader(table, new TestVocabulary());
        return table.rows().stream().map(reader::read).toList();
    }
}
