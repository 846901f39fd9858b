package care.training.registry.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class NameTablesTest {
    private static final Path SHIPPED = Settings.configFolder().resolve("names");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvFileSource(resources = "slips.csv", numLinesToSkip = 1)
    void a_slip_is_told_with_its_file(String file, String line, String instead, String said) throws IOException {
        copyShipped();
        change(file, line, instead.replace("\\n", "\n").replace("\\uF9DE", "\uF9DE"));

        assertThatThrownBy(() -> NameBook.load(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file)
                .hasMessageContaining(said);
    }

    @Test
    void a_table_that_is_missing_is_named() throws IOException {
        copyShipped();
        Files.delete(folder.resolve("opencc/TWVariants.txt"));

        assertThatThrownBy(() -> NameBook.load(folder)).hasMessageContaining("TWVariants.txt");
    }

    @Test
    void another_table_is_another_edition() throws IOException {
        copyShipped();
        String before = NameBook.load(folder).edition();
        assertThat(before).isEqualTo(NameBook.load(SHIPPED).edition());
        change("surnames.yaml", "[萧肖,", "[萧肖, 逄逢,");

        assertThat(NameBook.load(folder).edition()).isNotEqualTo(before);
    }

    private void change(String file, String line, String instead) throws IOException {
        String content = Files.readString(folder.resolve(file));
        assertThat(content).contains(line);
        Files.writeString(folder.resolve(file), content.replace(line, instead));
    }

    private void copyShipped() throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            List<Path> all = files.toList();
            for (Path file : all) {
                Path copy = folder.resolve(SHIPPED.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
