package care.training.kernel.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTest {
    @ParameterizedTest
    @CsvSource({
        "=1+1, '\"''=1+1\"'",
        "+86, '\"''+86\"'",
        "@x, '\"''@x\"'",
        "-1, '\"''-1\"'",
        "--, '\"--\"'",
        "赵雨彤, '\"赵雨彤\"'"
    })
    void a_spreadsheet_computes_nothing_of_it(String cell, String written) {
        assertThat(new String(new TextTable("rows", List.of(List.of(cell))).csv(), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF" + written + "\r\n");
    }

    @Test
    void both_forms_say_the_same_and_keep_every_digit() {
        TextTable table = new TextTable(
                "rows", List.of(List.of("姓名", "证件号码", "方向"), List.of("赵\"雨\"彤", "619000199203150045", "--")));
        assertThat(cells(table.xlsx())).isEqualTo(cells(table.csv())).containsSequence("619000199203150045");
    }

    private static List<String> cells(byte[] file) {
        return Spreadsheet.read(file, 10).get(0).rows().stream()
                .flatMap(row -> row.cells().stream())
                .toList();
    }
}
