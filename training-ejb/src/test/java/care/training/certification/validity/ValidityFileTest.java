package care.training.certification.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.rules.FlawedRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityFileTest {
    @Test
    void a_reminder_comes_90_60_30_and_7_days_before() {
        assertThat(ShippedValidity.load().editions().get(0).rules())
                .allSatisfy(rule -> assertThat(rule.reminders()).containsExactly(90, 60, 30, 7));
    }

    @ParameterizedTest
    @CsvSource({"2019-12-31, 2026-1", "2027-06-30, 2026-1", "2027-07-01, 2027-1"})
    void an_edition_holds_until_the_next_one_does(LocalDate day, String edition, @TempDir Path folder)
            throws IOException {
        String text = Files.readString(ShippedValidity.FILE);
        String rules = text.substring(text.indexOf("    rules:"));
        String two = text + "\n  - edition: \"2027-1\"\n    from: 2027-07-01\n" + rules;

        assertThat(read(folder, two).on(day).edition()).isEqualTo(edition);
    }

    @Test
    void an_occupation_may_have_a_rule_of_its_own(@TempDir Path folder) throws IOException {
        String text = Files.readString(ShippedValidity.FILE);
        String own = "      - kind: LEVEL_CERTIFICATE\n        occupations: [4-10-01-02]\n"
                + text.substring(text.indexOf("        ends: {value: true"));
        ValidityEdition edition = read(folder, text + "\n" + own).editions().get(0);

        assertThat(edition.rule(ValidityKind.LEVEL_CERTIFICATE, "4-10-01-02").term())
                .get()
                .extracting(ValidityTerm::months)
                .isEqualTo(36);
        assertThat(edition.rule(ValidityKind.LEVEL_CERTIFICATE, "4-10-01-03").term())
                .isEmpty();
        LocalDate leapDay = LocalDate.of(2024, 2, 29);
        assertThat(edition.endOfCertificate("4-10-01-02", leapDay, null)).contains(LocalDate.of(2027, 2, 28));
        assertThat(edition.endOfCertificate("4-10-01-02", leapDay, LocalDate.of(2030, 2, 28)))
                .contains(LocalDate.of(2030, 2, 28));
        assertThat(edition.endOfCertificate("4-10-01-03", leapDay, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ends: {value: false,|ends: {value: true,",
                "ends: {value: true,|ends: {value: false,",
                "termMonths: {value: 36,|termMonths: {value: 5,",
                "windowMonths: {value: 6, mark: C,|windowMonths: {value: 6,",
                "{value: [90, 60, 30, 7]|{value: [90, 90, 30, 7]",
                "{value: [90, 60, 30, 7]|{value: [400, 60, 30, 7]",
                "{value: [90, 60, 30, 7], mark: C, source: \"own rule: days before the last|{value: [200, 7], mark: C, source: \"own rule: days before the last",
                "withinMonths: {value: 24,|withinMonths: {value: 2,",
                "kinds: [IN_SERVICE, CONTINUING]|kinds: []",
                "kinds: [IN_SERVICE, CONTINUING]|kinds: [SLEEPING]",
                "way: HOURS|way: EXAM",
                "hours: 24|hours: 0",
                "kind: ASSESSOR_CARD|kind: LEVEL_CERTIFICATE",
                "kind: ASSESSOR_CARD|occupations: [x]\\n        kind: ASSESSOR_CARD",
                "endsOnWorkingDay: true|endsOnWorkingDay: perhaps",
                "from: 2020-01-01|from: 2020-02-30"
            })
    void a_flaw_stops_the_start(String right, String wrong, @TempDir Path folder) throws IOException {
        String text = Files.readString(ShippedValidity.FILE);
        assertThat(text).contains(right);

        assertThatThrownBy(() -> read(folder, text.replace(right, wrong.replace("\\n", "\n"))))
                .isInstanceOf(FlawedRules.class);
    }

    @Test
    void two_editions_from_one_day_stop_the_start(@TempDir Path folder) throws IOException {
        String text = Files.readString(ShippedValidity.FILE);
        String rules = text.substring(text.indexOf("    rules:"));

        assertThatThrownBy(() -> read(folder, text + "\n  - edition: \"2\"\n    from: 2020-01-01\n" + rules))
                .isInstanceOf(FlawedRules.class);
    }

    private static ValidityRules read(Path folder, String text) throws IOException {
        return new ValidityRules().load(Files.writeString(folder.resolve("validity.yaml"), text));
    }
}
