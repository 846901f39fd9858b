package care.training.certification.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.DocumentType;
import care.training.kernel.Settings;
import care.training.kernel.rules.FlawedRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadRulesTest {
    private static final Path FILE = Settings.configFolder().resolve("certificate/upload.yaml");

    @Test
    void every_kind_of_document_has_its_name() {
        UploadRules rules = new UploadRules().load(FILE);
        assertThat(DocumentType.values())
                .allSatisfy(type -> assertThat(rules.nameOf(type)).isNotBlank());
        assertThat(rules.headings()).hasSize(10).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"成功, true, false", "Success, true, false", "失败, false, true", "处理中, false, false", "'', false, false"})
    void an_answer_is_read_by_its_word(String word, boolean accepted, boolean refused) {
        UploadRules rules = new UploadRules().load(FILE);
        assertThat(rules.isAccepted(word)).isEqualTo(accepted);
        assertThat(rules.isRefused(word)).isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource({"'  PASSPORT: 护照', ''", "holder: 姓名, houlder: 姓名", "accepted:, taken:", "mark: D, mark: E"})
    void a_flaw_stops_the_start(String right, String wrong, @TempDir Path folder) throws IOException {
        String text = Files.readString(FILE);
        assertThat(text).contains(right);
        Path flawed = Files.writeString(folder.resolve("upload.yaml"), text.replace(right, wrong));
        assertThatThrownBy(() -> new UploadRules().load(flawed)).isInstanceOf(FlawedRules.class);
    }
}
