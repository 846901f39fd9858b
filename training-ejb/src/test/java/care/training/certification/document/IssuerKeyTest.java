package care.training.certification.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Settings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuerKeyTest {
    private static final Path DEMO = Settings.configFolder().resolve("demo/keys/issuer.p12");

    @Test
    void the_demos_key_signs_in_the_demo_only() throws Exception {
        assertThat(IssuerKey.read(DEMO, "demo", "issuer", true).subject()).contains("DEMO ONLY");
        assertThatThrownBy(() -> IssuerKey.read(DEMO, "demo", "issuer", false))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessageContaining("demo");
    }

    @Test
    void a_wrong_password_or_alias_is_told() {
        assertThatThrownBy(() -> IssuerKey.read(DEMO, "wrong", "issuer", true)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> IssuerKey.read(DEMO, "demo", "nobody", true))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessageContaining("nobody");
    }

    @Test
    void a_key_of_ones_own_is_read_with_its_chain(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("own.p12");
        DemoIssuerKeys.Issuer own = DemoIssuerKeys.make(
                "CN=Own CA",
                "CN=Own Seal",
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2027-01-01T00:00:00Z"));
        try (OutputStream out = Files.newOutputStream(file)) {
            DemoIssuerKeys.keystore(own).store(out, "demo".toCharArray());
        }
        IssuerKey key = IssuerKey.read(file, "demo", "issuer", false);
        assertThat(key.chain()).hasSize(2);
        assertThat(key.chain()[0].getIssuerX500Principal()).isEqualTo(key.chain()[1].getSubjectX500Principal());
    }

    @Test
    void nothing_is_signed_when_the_certificate_has_ended() {
        IssuerKey key = new IssuerKey(null, CertificateFiles.ofTheDemo().chain());
        key.requireValid(Instant.parse("2026-11-30T00:00:00Z"));
        assertThatThrownBy(() -> key.requireValid(Instant.parse("2077-01-01T00:00:00Z")))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                        .isEqualTo(ProblemCode.SIGNING_UNAVAILABLE));
    }
}
