package care.training.certification.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.Settings;
import care.training.kernel.rules.FlawedRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlgorithmRulesTest {
    private static final Path FILE = Settings.configFolder().resolve("certificate/algorithms.yaml");

    @Test
    void the_digest_of_new_stamps_has_no_last_day_yet() {
        AlgorithmRules rules = new AlgorithmRules().load(FILE);
        assertThat(rules.endOf(new SignatureBasis(List.of(rules.stampDigest()))).until())
                .isEqualTo(Instant.MAX);
    }

    /** What a basis rests on ends with the first; a key counts as the longest that the file has and that is no longer. */
    @ParameterizedTest
    @CsvSource({
        "SHA-512/SHA-512/ECDSA-256, ECDSA-256, 2036-01-01T00:00:00Z",
        "SHA-512/SHA-512/ECDSA-255, ECDSA-255, 2021-10-01T00:00:00Z",
        "SHA-512/SHA-512/ECDSA-521, ECDSA-521, 2036-01-01T00:00:00Z",
        "SHA-512/SHA-512/ECDSA-223, ECDSA-223, 1970-01-01T00:00:00Z",
        "SHA-512/RSASSA-PSS-2999, RSASSA-PSS-2999, 2029-01-01T00:00:00Z",
        "SHA-512/RSASSA-PSS-3000, RSASSA-PSS-3000, 2036-01-01T00:00:00Z",
        "SHA-1/SHA-256/ECDSA-256, SHA-1, 2012-08-01T00:00:00Z",
        "SHA-256/SHA-224/RSASSA-PSS-4096, SHA-224, 2029-01-01T00:00:00Z",
        "MD5/SHA-256/ECDSA-256, MD5, 1970-01-01T00:00:00Z",
        "SHA-256/SHA-256/ED25519, ED25519, 1970-01-01T00:00:00Z"
    })
    void a_basis_ends_with_the_first_of_its_algorithms(String basis, String first, Instant until) {
        assertThat(new AlgorithmRules().load(FILE).endOf(SignatureBasis.read(basis)))
                .isEqualTo(new AlgorithmRules.End(first, until));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-01T00:00:00Z, 2027-01-01T00:00:00Z",
        "2028-07-01T00:00:00Z, 2028-07-01T00:00:00Z",
        "2028-07-01T00:00:01Z, 2028-07-01T00:00:00Z",
        "2040-01-01T00:00:00Z, 2028-07-01T00:00:00Z"
    })
    void a_stamp_ends_with_its_makers_certificate_or_before_with_an_algorithm(Instant certificate, Instant ends) {
        ArchiveStamp stamp = new ArchiveStamp(certificate, SignatureBasis.read("SHA-256/SHA-256/ECDSA-256"));
        assertThat(TrustedAlgorithms.until("SHA-256", "2028-06-30", "open").until(stamp))
                .isEqualTo(ends);
    }

    @Test
    void an_operator_sets_an_earlier_day(@TempDir Path folder) throws IOException {
        AlgorithmRules rules = changed(folder, "until: open", "until: 2027-03-31");
        assertThat(rules.endOf(SignatureBasis.NOT_READ_YET).until()).isEqualTo(Instant.parse("2027-04-01T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{value: SHA-256,|{value: SHA-257,",
                "{value: SHA-256,|{value: SHA3-256,",
                "until: open|until: never",
                "until: 2012-07-31|until: 2012-07-32",
                "- from: 3000|- from: 1900",
                "version: 1|version: one",
                "  SHA-1:|  SHA-224:",
                "    mark: B|    marc: B",
                "stampDigest:|digest:"
            })
    void a_flaw_stops_the_start(String right, String wrong, @TempDir Path folder) {
        assertThatThrownBy(() -> changed(folder, right, wrong)).isInstanceOf(FlawedRules.class);
    }

    private static AlgorithmRules changed(Path folder, String right, String wrong) throws IOException {
        String text = Files.readString(FILE);
        assertThat(text).contains("\n").contains(right);
        return new AlgorithmRules()
                .load(Files.writeString(folder.resolve("algorithms.yaml"), text.replace(right, wrong)));
    }
}
