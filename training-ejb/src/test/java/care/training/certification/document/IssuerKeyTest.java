package care.training.certification.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuerKeyTest {
    private static final String DEMO =
            Settings.configFolder().resolve("demo/keys/issuer.p12").toString();

    @Test
    void the_demos_key_signs_in_the_demo_only() throws Exception {
        assertThat(Keystore.read(DEMO, "demo", Optional.of("issuer"), true)
                        .get(0)
                        .subject())
                .contains("DEMO ONLY");
        assertThatThrownBy(() -> Keystore.read(DEMO, "demo", Optional.of("issuer"), false))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessageContaining("demo");
    }

    @Test
    void a_wrong_password_or_alias_is_told() {
        assertThatThrownBy(() -> Keystore.read(DEMO, "wrong", Optional.empty(), true))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Keystore.read(DEMO, "demo", Optional.of("nobody"), true))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessageContaining("nobody");
    }

    @Test
    void every_key_of_ones_own_is_read_with_its_chain(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("own.p12");
        CertificateAuthority authority = new CertificateAuthority(
                "CN=Own CA", Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));
        var store = DemoIssuerKeys.keystore("issuer", authority.signer("CN=Own Seal"));
        DemoIssuerKeys.add(store, "next", authority.signer("CN=Next Seal"));
        DemoIssuerKeys.write(file, store);

        List<IssuerKey> keys = Keystore.read(file.toString(), "demo", Optional.empty(), false);

        assertThat(keys).extracting(IssuerKey::subject).containsExactlyInAnyOrder("CN=Own Seal", "CN=Next Seal");
        assertThat(keys).allSatisfy(key -> {
            assertThat(key.chain()).hasSize(2);
            assertThat(key.chain()[0].getIssuerX500Principal()).isEqualTo(key.chain()[1].getSubjectX500Principal());
        });
    }

    @Test
    void nothing_is_signed_when_the_certificate_has_ended() {
        IssuerKey key = new IssuerKey(null, CertificateFiles.ofTheDemo().chain(), null);
        key.requireValid(Instant.parse("2026-11-30T00:00:00Z"));
        assertThatThrownBy(() -> key.requireValid(Instant.parse("2077-01-01T00:00:00Z")))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                        .isEqualTo(ProblemCode.SIGNING_UNAVAILABLE));
    }
}
