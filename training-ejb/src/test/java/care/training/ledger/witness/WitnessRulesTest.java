package care.training.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.Settings;
import care.training.kernel.rules.FlawedRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WitnessRulesTest {
    private static final String ASKING = """
            asking: {pauseSeconds: 5, answerSeconds: 10, firstRetrySeconds: 5, longestRetrySeconds: 300, mark: C, source: test}
            """;

    @TempDir
    private Path folder;

    private final String one;
    private final String other;
    private final String sameKeyOtherName;
    private final String ofALog;

    WitnessRulesTest() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        one = TestWitness.verifierKey("w1.example", (byte) 4, pair);
        sameKeyOtherName = TestWitness.verifierKey("w3.example", (byte) 4, pair);
        ofALog = TestWitness.verifierKey("w1.example", (byte) 1, pair);
        other = TestWitness.verifierKey(
                "w2.example", (byte) 4, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    }

    private WitnessRules load(String witnesses, int threshold) throws IOException {
        Path file = folder.resolve("witnesses.yaml");
        Files.writeString(
                file,
                "witnesses: [" + witnesses + "]\nthreshold: {value: " + threshold + ", mark: C, source: test}\n"
                        + ASKING);
        return new WitnessRules().load(file);
    }

    private static String witness(String name, String url, String key) {
        return "{name: " + name + ", url: '" + url + "', key: '" + key + "'}";
    }

    @Test
    void what_is_packed_asks_nobody_and_publishes_at_once() {
        WitnessRules packed = new WitnessRules().load(Settings.configFolder().resolve("ledger/witnesses.yaml"));
        assertThat(packed.witnesses()).isEmpty();
        assertThat(packed.threshold()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2"})
    void as_many_may_be_needed_as_there_are(int threshold) throws IOException {
        WitnessRules rules = load(
                witness("A", "https://w1.example/", one) + "," + witness("B", "http://w2.example:8080/x", other),
                threshold);
        assertThat(rules.threshold()).isEqualTo(threshold);
        assertThat(rules.keys()).containsExactly(one, other);
        assertThat(rules.witnesses().get(0).addCheckpoint()).hasToString("https://w1.example/add-checkpoint");
        assertThat(rules.witnesses().get(1).addCheckpoint()).hasToString("http://w2.example:8080/x/add-checkpoint");
    }

    @Test
    void a_setting_that_cannot_be_right_is_refused() {
        String good = witness("A", "https://w1.example", one);
        assertRefused(good, 2, "more than");
        assertRefused("", 1, "more than");
        assertRefused(good + "," + witness("A", "https://w2.example", other), 1, "count twice");
        assertRefused(good + "," + witness("B", "https://w2.example", sameKeyOtherName), 1, "count twice");
        assertRefused(witness("A", "ftp://w1.example", one), 1, "not an address");
        assertRefused(witness("A", "w1.example", one), 1, "not an address");
        assertRefused(witness("A", "https://w1.example", ofALog), 1, "type 4");
        assertRefused(witness("A", "https://w1.example", one.replace("w1", "w9")), 1, "not that of name and key");
        assertRefused(witness("A", "https://w1.example", "no key"), 1, "not a verifier key");
    }

    private void assertRefused(String witnesses, int threshold, String words) {
        assertThatThrownBy(() -> load(witnesses, threshold))
                .isInstanceOf(FlawedRules.class)
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @CsvSource({"1, 5", "2, 10", "6, 160", "7, 300", "8, 300", "10000, 300"})
    void a_witness_that_fails_is_asked_less_often(int failures, long seconds) throws IOException {
        assertThat(load("", 0).asking().retryAfter(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }
}
