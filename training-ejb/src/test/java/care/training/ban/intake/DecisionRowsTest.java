package care.training.ban.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.ban.BanKind;
import care.training.ban.BanRole;
import care.training.ban.BanScope;
import care.training.ban.LegalBasis;
import care.training.ban.NewBan;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.spreadsheet.TextTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a list's rows become decisions. */
class DecisionRowsTest {
    private static final Consumer<NewBan> ALL_MAY = decision -> {};

    @Test
    void a_row_says_what_a_single_entry_says() {
        ReadDecision row = read(row()).get(0);

        assertThat(row.violations()).isEmpty();
        assertThat(row.row()).isEqualTo(2);
        NewBan decision = row.decision();
        assertThat(decision.name()).isEqualTo("王芳");
        assertThat(decision.aliases()).containsExactly("王小芳", "Wang Fang");
        assertThat(decision.document().number()).isEqualTo("619000199203150045");
        assertThat(decision.role()).isEqualTo(BanRole.PERPETRATOR);
        assertThat(decision.documentNumber()).isEqualTo("（2026）某刑终 12 号");
        assertThat(decision.decidedOn()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(decision.kind()).isEqualTo(BanKind.COURT_LIFE);
        assertThat(decision.legalBasis()).isEqualTo(LegalBasis.L8);
        assertThat(decision.scope()).isEqualTo(BanScope.CLOSE_CONTACT_MINORS);
        assertThat(decision.start()).isEqualTo(LocalDate.of(2026, 3, 15));
        assertThat(decision.life()).isTrue();
        assertThat(decision.end()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // column, what stands in it, what is wrong: column and code
                "START|不详|-",
                "START|unknown|-",
                "START|2026/3/15|-",
                "START|''|START REQUIRED",
                "START|三月|START NOT_A_DATE",
                "END|终身|-",
                "END|2031-03-14|-",
                "END|''|-",
                "END|永远|END NOT_A_DATE",
                "NAME|''|NAME REQUIRED",
                "ALIASES|''|-",
                "DOCUMENT_TYPE|身份证|-",
                "DOCUMENT_TYPE|''|DOCUMENT_TYPE REQUIRED",
                "DOCUMENT_TYPE|驾驶证|DOCUMENT_TYPE UNKNOWN_VALUE",
                "PERSON_NUMBER|''|PERSON_NUMBER REQUIRED",
                "PERSON_NUMBER|619000199203150046|PERSON_NUMBER DOCUMENT_CHECK_CHARACTER",
                "PERSON_NUMBER|6.19E+17|PERSON_NUMBER DIGITS_LOST",
                "ROLE|''|ROLE REQUIRED",
                "ROLE|证人|ROLE UNKNOWN_VALUE",
                "AUTHORITY|''|AUTHORITY REQUIRED",
                "DECISION_NUMBER|''|DECISION_NUMBER REQUIRED",
                "DECIDED_ON|''|DECIDED_ON REQUIRED",
                "DECIDED_ON|2026-02-30|DECIDED_ON NOT_A_DATE",
                "KIND|COURT_TERM|-",
                "KIND|SUSPENDED_PENDING|KIND UNKNOWN_VALUE",
                "KIND|''|KIND REQUIRED",
                "LEGAL_BASIS|L19|-",
                "LEGAL_BASIS|l8|-",
                "LEGAL_BASIS|L20|LEGAL_BASIS UNKNOWN_VALUE",
                "SCOPE|托育|-",
                "SCOPE|''|SCOPE REQUIRED",
                "INSTITUTION|123|INSTITUTION CREDIT_CODE_INVALID"
            })
    void a_cell_is_read_or_says_what_is_wrong(DecisionColumn column, String text, String wrong) {
        List<String> cells = row();
        cells.set(column.ordinal(), text);

        assertThat(wrong(read(cells).get(0))).isEqualTo(wrong == null ? "" : wrong);
    }

    @Test
    void of_somebody_without_document_both_cells_are_empty() {
        List<String> cells = row();
        cells.set(DecisionColumn.DOCUMENT_TYPE.ordinal(), "");
        cells.set(DecisionColumn.PERSON_NUMBER.ordinal(), "无");

        assertThat(read(cells).get(0).decision().document()).isNull();
    }

    @Test
    void what_the_registers_rules_refuse_is_said_of_the_column_to_be_mended() {
        ReadDecision row = rows(
                        decision -> {
                            throw new Problem(ProblemCode.BAN_TERM_INVALID);
                        },
                        10,
                        row())
                .get(0);

        assertThat(row.decision()).isNull();
        assertThat(wrong(row)).isEqualTo("END BAN_TERM_INVALID");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // name, person's number, document's number of the second row; whether it says the same as the first
                "王芳|619000199203150045|（2026）某刑终 12 号|true",
                "王方|619000199203150045|（2026）某刑终12号|true",
                "王芳|619000199203150045|〔2026〕某刑终 12 号|true",
                "王芳|''|（2026）某刑终 12 号|true",
                "李丽|''|（2026）某刑终 12 号|false",
                "王芳|619000198801090076|（2026）某刑终 12 号|false",
                "王芳|619000199203150045|（2026）某刑终 13 号|false"
            })
    void the_same_decision_about_the_same_person_is_entered_once(
            String name, String number, String document, boolean same) {
        List<String> second = row();
        second.set(DecisionColumn.NAME.ordinal(), name);
        second.set(DecisionColumn.ALIASES.ordinal(), "");
        second.set(DecisionColumn.DOCUMENT_TYPE.ordinal(), number.isEmpty() ? "" : "居民身份证");
        second.set(DecisionColumn.PERSON_NUMBER.ordinal(), number);
        second.set(DecisionColumn.DECISION_NUMBER.ordinal(), document);

        List<ReadDecision> read = read(row(), second);

        assertThat(wrong(read.get(0))).isEmpty();
        assertThat(wrong(read.get(1))).isEqualTo(same ? "NAME DECISION_GIVEN_TWICE" : "");
    }

    @Test
    void as_many_rows_are_read_as_the_limit_says_and_not_one_more() {
        assertThat(rows(ALL_MAY, 2, row(), row())).hasSize(2);
        assertThatThrownBy(() -> rows(ALL_MAY, 2, row(), row(), row()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.TOO_MANY_ROWS));
    }

    @Test
    void the_template_has_nothing_to_enter_and_its_columns_are_known() {
        for (byte[] file : List.of(DecisionTemplate.csv(), DecisionTemplate.xlsx())) {
            assertThatThrownBy(() -> new DecisionRows(file, 10, ALL_MAY).read())
                    .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                            .isEqualTo(ProblemCode.SPREADSHEET_EMPTY));
        }
    }

    private static List<String> row() {
        return new ArrayList<>(List.of(
                "王芳",
                "王小芳、Wang Fang",
                "居民身份证",
                "619000199203150045",
                "实施者",
                "某市中级人民法院",
                "（2026）某刑终 12 号",
                "2026-03-01",
                "法院判决，终身禁止",
                "法发〔2022〕32号",
                "密切接触未成年人的工作",
                "",
                "2026-03-15",
                "终身"));
    }

    @SafeVarargs
    private static List<ReadDecision> read(List<String>... rows) {
        return rows(ALL_MAY, 100, rows);
    }

    /** The same from CSV and from a workbook. */
    @SafeVarargs
    private static List<ReadDecision> rows(Consumer<NewBan> rules, int most, List<String>... rows) {
        List<String> headings = Arrays.stream(DecisionColumn.values())
                .map(DecisionColumn::heading)
                .toList();
        TextTable table = new TextTable(
                "list", Stream.concat(Stream.of(headings), Arrays.stream(rows)).toList());
        List<ReadDecision> read = new DecisionRows(table.xlsx(), most, rules).read();
        assertThat(new DecisionRows(table.csv(), most, rules).read()).isEqualTo(read);
        return read;
    }

    private static String wrong(ReadDecision row) {
        return row.violations().stream()
                .map(cell -> Arrays.stream(DecisionColumn.values())
                                .filter(column -> column.heading().equals(cell.field()))
                                .findFirst()
                                .orElseThrow()
                        + " " + cell.code())
                .collect(Collectors.joining(", "));
    }
}
