package care.training.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.Settings;
import care.training.kernel.rules.FlawedRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuingRulesTest {
    private static final Path FILE = Settings.configFolder().resolve("certificate/issuing.yaml");

    @Test
    void a_batch_takes_two_people() {
        assertThat(new IssuingRules().load(FILE).batchNeedsApproval()).isTrue();
    }

    @Test
    void every_reason_for_a_revocation_is_worded_in_both_languages() {
        assertThat(new IssuingRules().load(FILE).revocationReasons().values())
                .isNotEmpty()
                .allSatisfy(names -> {
                    assertThat(names.zh()).isNotBlank();
                    assertThat(names.en()).isNotBlank();
                });
    }

    @Test
    void every_reason_for_a_suspension_is_worded_in_both_languages() {
        IssuingRules rules = new IssuingRules().load(FILE);
        assertThat(rules.suspensionReasons()).isNotEmpty();
        assertThat(rules.suspensionReason("INQUIRY_INTO_EVIDENCE").orElseThrow().en())
                .isNotBlank();
        assertThat(rules.suspensionReason("CHEATING")).isEmpty();
        assertThat(rules.suspensionDays()).isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, true"})
    void an_operator_may_say_how_many(int people, boolean approval, @TempDir Path folder) throws IOException {
        assertThat(changed(folder, "{value: 2,", "{value: " + people + ",").batchNeedsApproval())
                .isEqualTo(approval);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{value: 2,|{value: 0,",
                "{value: 2,|{value: 3,",
                "{value: 20,|{value: 0,",
                "{value: 60,|{value: 0,",
                "{value: 60,|{value: 367,",
                "names: {zh: 颁发有误, en: Issued in error}|names: {zh: 颁发有误}",
                "value: 51610100MJT000010Y|value: 5161010",
                "peopleForBatch:|people:"
            })
    void a_flaw_stops_the_start(String right, String wrong, @TempDir Path folder) {
        assertThatThrownBy(() -> changed(folder, right, wrong)).isInstanceOf(FlawedRules.class);
    }

    private static IssuingRules changed(Path folder, String right, String wrong) throws IOException {
        String text = Files.readString(FILE);
        assertThat(text).contains(right);
        return new IssuingRules().load(Files.writeString(folder.resolve("issuing.yaml"), text.replace(right, wrong)));
    }
}
