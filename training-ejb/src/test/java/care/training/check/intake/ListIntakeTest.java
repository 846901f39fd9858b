package care.training.check.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.check.CheckBasis;
import care.training.check.CheckPurpose;
import care.training.check.NewCheck;
import care.training.check.batch.CheckBatchView;
import care.training.check.batch.RowOutcome;
import care.training.kernel.Languages;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.spreadsheet.TextTable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** How a list's rows become questions. */
class ListIntakeTest {
    private static final BatchDefaults BEFORE_HIRING =
            new BatchDefaults(CheckPurpose.PRE_EMPLOYMENT, CheckBasis.STATUTORY_DUTY);

    private static final List<String> HEADINGS = List.of("姓名", "证件类型", "证件号码", "查询目的", "法律依据", "授权书");

    private static final String GOOD = """
            {"subject":{"documentType":"RESIDENT_ID","documentNumber":"619000199203150045","name":"王芳"},
            "purpose":"PRE_EMPLOYMENT","legalBasis":"STATUTORY_DUTY"}""";

    @ParameterizedTest
    @CsvFileSource(resources = "rows.csv", useHeadersInDisplayName = true, numLinesToSkip = 1)
    void a_row_is_a_question_or_says_cell_by_cell_what_is_wrong(
            String name, String type, String number, String purpose, String basis, String authorisation, String wrong) {
        List<String> cells = java.util.stream.Stream.of(name, type, number, purpose, basis, authorisation)
                .map(cell -> Objects.requireNonNullElse(cell, ""))
                .toList();
        TextTable table = new TextTable("list", List.of(HEADINGS, cells));

        for (byte[] file : List.of(table.csv(), table.xlsx())) {
            ReadRow row = spreadsheet(file, BEFORE_HIRING).get(0);
            assertThat(row.number()).isEqualTo(2);
            assertThat(row.question().isPresent()).isEqualTo(wrong == null);
            assertThat(wrong(row)).isEqualTo(Objects.requireNonNullElse(wrong, ""));
        }
    }

    @Test
    void what_a_row_does_not_say_is_as_the_whole_list_says_and_missing_where_that_says_nothing() {
        byte[] file = "姓名,证件类型,证件号码,查询目的\n王芳,护照,E12345678,年度\n王芳,护照,E12345678,\n".getBytes(StandardCharsets.UTF_8);

        assertThat(spreadsheet(file, BEFORE_HIRING))
                .extracting(row -> row.question().orElseThrow())
                .extracting(NewCheck::purpose)
                .containsExactly(CheckPurpose.ANNUAL_REVIEW, CheckPurpose.PRE_EMPLOYMENT);
        assertThat(spreadsheet(file, BatchDefaults.NONE))
                .extracting(ListIntakeTest::wrong)
                .containsExactly("null REQUIRED", "D3 REQUIRED; null REQUIRED");
    }

    @Test
    void a_list_in_gbk_reads_as_one_in_utf8() {
        String file = "姓名,证件类型,证件号码\n欧阳娜娜,居民身份证,619000199203150045\n";

        assertThat(spreadsheet(file.getBytes(Charset.forName("GBK")), BEFORE_HIRING)
                        .get(0)
                        .question())
                .contains(spreadsheet(file.getBytes(StandardCharsets.UTF_8), BEFORE_HIRING)
                        .get(0)
                        .question()
                        .get());
    }

    @Test
    void the_template_asks_for_nobody_until_it_is_filled_in() {
        for (byte[] template : List.of(BatchTemplate.csv(), BatchTemplate.xlsx())) {
            assertThatThrownBy(() -> spreadsheet(template, BEFORE_HIRING))
                    .isInstanceOfSatisfying(
                            Problem.class, empty -> assertThat(empty.code()).isEqualTo(ProblemCode.SPREADSHEET_EMPTY));
        }
        String filled = new String(BatchTemplate.csv(), StandardCharsets.UTF_8)
                + "王芳,居民身份证,619000199203150045,聘用前查询,法定查询义务,\r\n";
        assertThat(spreadsheet(filled.getBytes(StandardCharsets.UTF_8), BatchDefaults.NONE))
                .singleElement()
                .satisfies(row -> assertThat(row.question()).isPresent());
    }

    @Test
    void a_list_too_long_is_refused_as_a_whole() {
        String rows = "王芳,护照,E12345678\n".repeat(3);
        assertThatThrownBy(() -> new SpreadsheetRows(
                                ("姓名,证件类型,证件号码\n" + rows).getBytes(StandardCharsets.UTF_8),
                                2,
                                BEFORE_HIRING,
                                Languages.CHINESE)
                        .read(2))
                .isInstanceOfSatisfying(
                        Problem.class, many -> assertThat(many.code()).isEqualTo(ProblemCode.TOO_MANY_ROWS));
        assertThatThrownBy(() -> new JsonQuestions(
                                ("[" + GOOD + "," + GOOD + "]").getBytes(StandardCharsets.UTF_8),
                                BEFORE_HIRING,
                                Languages.CHINESE)
                        .read(1))
                .isInstanceOfSatisfying(
                        Problem.class, many -> assertThat(many.code()).isEqualTo(ProblemCode.TOO_MANY_ROWS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | /1/subject/documentType REQUIRED; /1/subject/documentNumber REQUIRED; /1/subject/name REQUIRED; /1/purpose REQUIRED; /1/legalBasis REQUIRED",
                "7 | /1 WRONG_KIND",
                "{\"subject\":7,\"purpose\":\"PRE_EMPLOYMENT\",\"legalBasis\":\"STATUTORY_DUTY\"} | /1/subject WRONG_KIND",
                "{\"subject\":{\"documentType\":\"CARD\",\"documentNumber\":\"1\",\"name\":\"王\"},\"purpose\":\"X\"} | /1/subject/documentType UNKNOWN_VALUE; /1/purpose UNKNOWN_VALUE",
                "{\"subject\":{\"documentType\":\"PASSPORT\",\"documentNumber\":\"?\",\"name\":\"王芳\"},\"purpose\":\"PRE_EMPLOYMENT\",\"legalBasis\":\"AUTHORISATION\"} | /1/subject/documentNumber DOCUMENT_MALFORMED; /1/authorisation AUTHORISATION_NEEDED",
                "{\"who\":1} | /1/who UNKNOWN_FIELD"
            })
    void a_bad_element_of_a_json_list_is_named_and_keeps_no_other_back(String element, String wrong) {
        byte[] body = ("[" + GOOD + "," + element + "," + GOOD + "]").getBytes(StandardCharsets.UTF_8);
        List<ReadRow> rows = new JsonQuestions(body, BatchDefaults.NONE, Languages.CHINESE).read(10);

        assertThat(rows).extracting(row -> row.question().isPresent()).containsExactly(true, false, true);
        assertThat(wrong(rows.get(1))).isEqualTo(wrong);
    }

    @Test
    void every_word_of_the_reason_is_there_in_both_languages() {
        CheckBatchView.Row row = new CheckBatchView.Row(
                2,
                RowOutcome.INVALID,
                null,
                null,
                "王芳",
                spreadsheet("姓名,证件类型,证件号码\n王芳,居民身份证,6.1E+17\n".getBytes(StandardCharsets.UTF_8), BEFORE_HIRING)
                        .get(0)
                        .rejected()
                        .violations());

        assertThat(row.reason(Languages.CHINESE)).startsWith("C2 证件号码: ").contains("6.1E+17");
        assertThat(row.reason(Locale.ENGLISH))
                .startsWith("C2 证件号码: ")
                .contains("6.1E+17")
                .doesNotContain("。");
    }

    private static List<ReadRow> spreadsheet(byte[] file, BatchDefaults defaults) {
        return new SpreadsheetRows(file, 10, defaults, Languages.CHINESE).read(10);
    }

    private static String wrong(ReadRow row) {
        return row.rejected() == null
                ? ""
                : row.rejected().violations().stream()
                        .map(cell -> cell.cell() + " " + cell.code())
                        .collect(Collectors.joining("; "));
    }
}
