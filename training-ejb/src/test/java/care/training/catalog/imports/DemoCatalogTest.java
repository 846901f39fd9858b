package care.training.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.kernel.Settings;
import care.training.kernel.spreadsheet.HeadedTable;
import care.training.kernel.spreadsheet.Spreadsheet;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo's files, as a registrar would send them, are understood without a fault. */
class DemoCatalogTest {
    private static final List<String> FILES =
            List.of("catalog-college.xlsx", "catalog-college2.csv", "catalog-association.csv");

    @ParameterizedTest
    @ValueSource(strings = {"catalog-college.xlsx", "catalog-college2.csv", "catalog-association.csv"})
    void each_row_is_good(String file) throws IOException {
        assertThat(rows(file)).isNotEmpty().allSatisfy(row -> assertThat(row.violations())
                .isEmpty());
    }

    @Test
    void there_are_fourteen_courses_in_all() throws IOException {
        Set<String> codes = new HashSet<>();
        for (String file : FILES) {
            rows(file).forEach(row -> codes.add(row.courseCode()));
        }

        assertThat(codes).hasSize(14);
    }

    private static List<CatalogRow> rows(String file) throws IOException {
        byte[] content =
                Files.readAllBytes(Settings.configFolder().resolve("demo").resolve(file));
        HeadedTable<Column> table = HeadedTable.in(Spreadsheet.read(content, CatalogImports.MAX_ROWS), Column.class);
        CatalogReader reader = new CatalogReader(table, OperatorsVocabulary.load());
        return table.rows().stream().map(reader::read).toList();
    }
}
