package care.training.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import care.training.kernel.Districts;
import care.training.kernel.ProblemCode;
import care.training.kernel.Settings;
import care.training.kernel.spreadsheet.CellViolation;
import care.training.kernel.spreadsheet.HeadedTable;
import care.training.kernel.spreadsheet.Spreadsheet;
import care.training.registry.OrganizationKind;
import care.training.registry.organization.AgeClass;
import care.training.registry.organization.ClassPlaces;
import care.training.registry.organization.ShippedRoutes;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrganizationReaderTest {
    private static final String HEADING = "统一社会信用代码,机构名称,机构类别,区县,地址,乳儿班班数,乳儿班托位,托小班班数,托小班托位,代码说明\n";

    @Test
    void a_full_row_is_an_organization_with_its_classes() {
        OrganizationRow row = read("91610113MJT000010M,向日葵托育（测试）,托育机构,高新区,科技路 1 号,1,10,2,30,\n")
                .get(0);
        assertThat(row.violations()).isEmpty();
        assertThat(row.organization().kind()).isEqualTo(OrganizationKind.NURSERY);
        assertThat(row.organization().district()).isEqualTo("610191");
        assertThat(row.organization().classes())
                .containsExactly(new ClassPlaces(AgeClass.INFANT, 1, 10), new ClassPlaces(AgeClass.TODDLER, 2, 30));
    }

    @Test
    void a_table_in_gbk_is_read_too() {
        byte[] file = (HEADING + "91610113MJT000010M,向日葵托育（测试）,托育机构,雁塔,,,,,,\n").getBytes(Charset.forName("GBK"));
        assertThat(read(file, Set.of()).get(0).violations()).isEmpty();
    }

    @Test
    void what_is_not_said_of_classes_stays() {
        assertThat(read("91610113MJT000010M,向日葵托育（测试）,托育机构,雁塔区,,,,,,\n")
                        .get(0)
                        .organization()
                        .classes())
                .isNull();
    }

    @Test
    void every_fault_is_named_with_its_cell() {
        List<CellViolation> violations =
                read("9.16101E+17,,没有的类别,火星,,1,,,,\n").get(0).violations();
        assertThat(violations)
                .extracting(CellViolation::cell, CellViolation::code)
                .containsExactlyInAnyOrder(
                        tuple("A2", ProblemCode.DIGITS_LOST),
                        tuple("B2", ProblemCode.REQUIRED),
                        tuple("C2", ProblemCode.UNKNOWN_VALUE),
                        tuple("D2", ProblemCode.UNKNOWN_VALUE),
                        tuple("G2", ProblemCode.REQUIRED));
    }

    @Test
    void a_wrong_check_character_needs_a_reason_unless_it_is_on_record() {
        String row = "91350203M0001QAY9B,某托育（测试）,托育机构,雁塔区,,,,,,";
        assertThat(read(row + "\n").get(0).violations())
                .extracting(CellViolation::code)
                .containsExactly(ProblemCode.CREDIT_CODE_CHECK_CHARACTER);
        assertThat(read(row + "证书原件核对无误\n").get(0).violations()).isEmpty();
        assertThat(read((HEADING + row + "\n").getBytes(StandardCharsets.UTF_8), Set.of("91350203M0001QAY9B"))
                        .get(0)
                        .violations())
                .isEmpty();
    }

    @Test
    void a_second_row_of_an_organization_is_refused_naming_the_first() {
        String row = "91610113MJT000010M,向日葵托育（测试）,托育机构,雁塔区,,,,,,\n";
        assertThat(read(row + row).get(1).violations()).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo(ProblemCode.DOUBLED_ROW);
            assertThat(violation.arguments()).containsExactly("2");
        });
    }

    @Test
    void the_template_has_every_column() {
        String template = new String(OrganizationImports.template(), StandardCharsets.UTF_8);
        assertThat(template).contains("统一社会信用代码*", "混合班托位").endsWith("\r\n");
    }

    private static List<OrganizationRow> read(String rows) {
        return read((HEADING + rows).getBytes(StandardCharsets.UTF_8), Set.of());
    }

    private static List<OrganizationRow> read(byte[] file, Set<String> known) {
        HeadedTable<OrganizationColumn> table =
                HeadedTable.in(Spreadsheet.read(file, OrganizationImports.MAX_ROWS), OrganizationColumn.class);
        return new OrganizationReader(
                        table, Districts.load(Settings.configFolder()), known, ShippedRoutes.load()::objection)
                .read();
    }
}
