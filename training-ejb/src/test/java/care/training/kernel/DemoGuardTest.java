package care.training.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoGuardTest {
    private static final byte[] DEMO_KEY = bytes("{\"k\":\"demo\"}");
    private static final byte[] OWN_KEY = bytes("{\"k\":\"own\"}");
    private static final Set<String> DEMO_KEYS = Set.of(DemoGuard.fingerprint(DEMO_KEY));
    private static final Map<String, String> OWN_PASSWORDS =
            Map.of("training.database.password", "long-1", "training.keycloak.secret", "long-2");

    @Test
    void the_demo_may_use_its_own_keys_and_passwords() {
        assertThat(DemoGuard.refusal(true, Map.of("training.keys.fields", DEMO_KEY), Map.of(), DEMO_KEYS))
                .isEmpty();
    }

    @Test
    void own_keys_and_passwords_start() {
        assertThat(DemoGuard.refusal(false, ownKeysBut("training.keys.fields", OWN_KEY), OWN_PASSWORDS, DEMO_KEYS))
                .isEmpty();
    }

    @Test
    void a_key_that_nobody_named_is_refused_and_the_setting_named() {
        Map<String, byte[]> files = ownKeysBut("training.keys.fields", OWN_KEY);
        files.remove("training.issuer.keystore");
        assertThat(DemoGuard.refusal(false, files, OWN_PASSWORDS, DEMO_KEYS))
                .hasValueSatisfying(line -> assertThat(line)
                        .contains("training.issuer.keystore is not set")
                        .doesNotContain("training.keys"));
    }

    @Test
    void a_key_of_the_demo_is_refused_and_the_setting_named() {
        assertThat(DemoGuard.refusal(false, ownKeysBut("training.keys.fields", DEMO_KEY), OWN_PASSWORDS, DEMO_KEYS))
                .hasValueSatisfying(line -> assertThat(line)
                        .contains("training.keys.fields")
                        .doesNotContain("database")
                        .doesNotContain("\n"));
    }

    @Test
    void a_key_of_the_demo_with_other_white_space_is_the_same_key() {
        assertThat(DemoGuard.refusal(
                        false,
                        Map.of("training.keys.receipt", bytes(" {\"k\": \"demo\"}\r\n")),
                        OWN_PASSWORDS,
                        DEMO_KEYS))
                .isPresent();
    }

    @Test
    void a_password_of_the_demo_or_none_is_refused() {
        assertThat(DemoGuard.refusal(
                        false,
                        Map.of(),
                        Map.of("training.database.password", "training", "training.keycloak.secret", "x1"),
                        DEMO_KEYS))
                .hasValueSatisfying(line -> assertThat(line).contains("training.database.password"));
        assertThat(DemoGuard.refusal(false, Map.of(), Map.of("training.database.password", "x1"), DEMO_KEYS))
                .hasValueSatisfying(line -> assertThat(line).contains("training.keycloak.secret is not set"));
    }

    @Test
    void every_key_file_of_the_demo_is_on_the_packed_list() throws IOException {
        Path folder = Path.of(System.getProperty("training.root"), "config", "demo", "keys");
        try (Stream<Path> found = Files.list(folder)) {
            List<Path> files = found.filter(Files::isRegularFile).toList();
            assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(DemoGuard.packedFingerprints())
                    .as("%s: add %s", file, DemoGuard.fingerprint(Files.readAllBytes(file)))
                    .contains(DemoGuard.fingerprint(Files.readAllBytes(file))));
        }
    }

    private static Map<String, byte[]> ownKeysBut(String name, byte[] key) {
        Map<String, byte[]> files = new HashMap<>();
        DemoGuard.KEY_FILES.forEach(file -> files.put(file, OWN_KEY));
        files.put(name, key);
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
