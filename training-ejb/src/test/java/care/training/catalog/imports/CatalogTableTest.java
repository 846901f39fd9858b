package care.training.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.Languages;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.spreadsheet.HeadedTable;
import care.training.kernel.spreadsheet.Heading;
import care.training.kernel.spreadsheet.Row;
import care.training.kernel.spreadsheet.Sheet;
import care.training.kernel.spreadsheet.Spreadsheet;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogTableTest {
    private static final String HEADING = Arrays.stream(Column.values())
            .filter(Column::isRequired)
            .map(Column::heading)
            .collect(Collectors.joining(","));

    @ParameterizedTest
    @CsvSource({
        "课程代码, COURSE_CODE",
        "课程代码*, COURSE_CODE",
        "课 程 代 码, COURSE_CODE",
        "Course Code, COURSE_CODE",
        "courseCode, COURSE_CODE",
        "course_code, COURSE_CODE",
        "费用(元), FEE",
        "费用（元）*, FEE",
        "费用【必填】, FEE",
        "学时, HOURS",
        "总课时, HOURS",
        "Start date, STARTS_ON",
        "startsOn, STARTS_ON",
        "英文名称, TITLE_EN"
    })
    void a_heading_is_known_by_what_registrars_and_systems_call_it(String heading, Column column) {
        assertThat(Heading.called(Column.values(), heading)).contains(column);
    }

    @ParameterizedTest
    @CsvSource({"备注", "序号", "''", "(元)", "课程"})
    void what_nobody_asked_for_is_no_column(String heading) {
        assertThat(Heading.called(Column.values(), heading)).isEmpty();
    }

    @Test
    void the_heading_stands_below_titles_and_on_whatever_sheet() {
        Sheet notes = sheet("填表说明,请按课程代码填写", "课程代码,必填");
        Sheet data = sheet("2026 年课程目录", "制表：教务处", "序号," + HEADING, "1,A1");

        HeadedTable<Column> table = HeadedTable.in(List.of(notes, data), Column.class);

        assertThat(table.rows()).extracting(Row::number).containsExactly(4);
        assertThat(table.columns()).containsEntry(Column.COURSE_CODE, 1);
        assertThat(table.address(Column.COURSE_CODE, table.rows().get(0))).isEqualTo("B4");
    }

    @Test
    void a_missing_column_is_named_in_both_languages_columns() {
        Sheet sheet = sheet(HEADING.replace("学时,", "").replace("名额,", ""), "A1");

        assertThatThrownBy(() -> HeadedTable.in(List.of(sheet), Column.class))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.COLUMN_MISSING);
                    assertThat(problem.detail(Languages.CHINESE)).contains("学时 (hours)、名额 (seats)");
                });
    }

    @Test
    void a_table_of_something_else_misses_every_needed_column() {
        assertThatThrownBy(() -> HeadedTable.in(List.of(sheet("姓名,电话", "王小明,1")), Column.class))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.detail(Languages.ENGLISH))
                        .contains("courseCode", "place"));
    }

    @Test
    void a_heading_that_stands_twice_is_refused() {
        assertThatThrownBy(() -> HeadedTable.in(List.of(sheet(HEADING + ",课程编号", "A1")), Column.class))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.COLUMN_DOUBLED));
    }

    @Test
    void a_heading_without_rows_is_an_empty_table() {
        assertThatThrownBy(() -> HeadedTable.in(List.of(sheet(HEADING)), Column.class))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.SPREADSHEET_EMPTY));
    }

    @Test
    void a_field_that_json_should_not_have_is_refused_though_a_column_would_be_passed_over() {
        Row heading = new Row(0, List.of((HEADING + ",remarks").split(",")));
        Sheet json = new Sheet("", List.of(heading, new Row(1, List.of("A1"))), false);

        assertThatThrownBy(() -> HeadedTable.in(List.of(json), Column.class))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(
                                problem.violations().get(0).field())
                        .isEqualTo("remarks"));
    }

    static Stream<Arguments> templates() {
        CatalogTemplate template = new CatalogTemplate(new TestVocabulary());
        return Stream.of(
                Arguments.of("CSV", template.csv()),
                Arguments.of("XLSX", template.xlsx()),
                Arguments.of("JSON", template.json()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void a_template_has_every_column_and_examples_that_are_good_but_no_data(String name, byte[] file) {
        HeadedTable<Column> table = HeadedTable.in(Spreadsheet.read(file, 20), Column.class);
        CatalogReader reader = new CatalogReader(table, new TestVocabulary());

        assertThat(table.columns().keySet()).containsExactly(Column.values());
        assertThat(table.rows()).noneMatch(reader::isData);
        assertThat(table.rows().stream().limit(2).map(reader::read)).allMatch(CatalogRow::isGood);
    }

    @Test
    void in_json_a_cell_is_named_by_its_pointer() {
        String json = "[{"
                + Arrays.stream(Column.values())
                        .filter(Column::isRequired)
                        .map(column -> "\"" + column.field() + "\": \"x\"")
                        .collect(Collectors.joining(","))
                + "}]";
        HeadedTable<Column> table =
                HeadedTable.in(Spreadsheet.readJson(json.getBytes(StandardCharsets.UTF_8), 5), Column.class);

        assertThat(table.address(Column.HOURS, table.rows().get(0))).isEqualTo("/0/hours");
        assertThat(table.address(Column.LEVEL, table.rows().get(0))).isEqualTo("/0/level");
    }

    private static Sheet sheet(String... rows) {
        List<Row> all = java.util.stream.IntStream.range(0, rows.length)
                .mapToObj(i -> new Row(i + 1, List.of(rows[i].split(",", -1))))
                .toList();
        return new Sheet("", all, true);
    }
}
