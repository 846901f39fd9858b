package care.training.certification.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.certification.signing.SignatureLevel;
import care.training.certification.verification.FindingCode;
import care.training.certification.verification.Looked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.security.auth.login.LoginException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A key in a token that never gives it out (PKCS#11). The token is SoftHSM 2: the machine's own, or Debian's packages {@code
 * softhsm2} and {@code libsofthsm2}, unpacked beside the build without being installed. Where neither can be had the test
 * fails and says so. The pom tells SoftHSM by its environment variable where its settings are.
 */
class TokenKeyTest {
    private static final String PIN = "a-pin-of-our-own";
    private static final Path CONFIGURATION = Path.of(System.getenv("SOFTHSM2_CONF"));
    private static final Path FOLDER = CONFIGURATION.getParent();

    private static Path description;
    private static CertificateAuthority authority;
    private static CertificateAuthority.Issued issued;

    private static Provider token;

    /** A token that was opened stays open to the process. */
    @BeforeEach
    void close() throws LoginException {
        ((AuthProvider) token).logout();
    }

    @BeforeAll
    static void fillAToken() throws Exception {
        delete(FOLDER.resolve("tokens"));
        Files.createDirectories(FOLDER.resolve("tokens"));
        Files.writeString(
                CONFIGURATION,
                "directories.tokendir = %s%nobjectstore.backend = file%n".formatted(FOLDER.resolve("tokens")));
        if (find("libsofthsm2.so").isEmpty() || find("softhsm2-util").isEmpty()) {
            // a machine that never asked for a package knows of none
            run(
                    FOLDER,
                    "sh",
                    "-c",
                    "apt-get download softhsm2 libsofthsm2"
                            + " || (apt-get update && apt-get download softhsm2 libsofthsm2)");
            for (Path archive : archives()) {
                run(
                        FOLDER,
                        "dpkg-deb",
                        "-x",
                        archive.toString(),
                        FOLDER.resolve("unpacked").toString());
            }
        }
        String module = find("libsofthsm2.so").orElseThrow().toString();
        run(
                FOLDER,
                find("softhsm2-util").orElseThrow().toString(),
                "--module",
                module,
                "--init-token",
                "--free",
                "--label",
                "training",
                "--pin",
                PIN,
                "--so-pin",
                PIN);
        description = FOLDER.resolve("token.cfg");
        Files.writeString(description, """
                name = training
                library = %s
                slotListIndex = 0
                attributes(*, CKO_PRIVATE_KEY, *) = {
                  CKA_SIGN = true
                  CKA_SENSITIVE = true
                  CKA_EXTRACTABLE = false
                }
                """.formatted(module));
        authority = new CertificateAuthority(
                "CN=Own CA", Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2036-01-01T00:00:00Z"));
        issued = authority.signer("CN=Seal in a Token");
        token = Security.getProvider("SunPKCS11").configure(description.toString());
        KeyStore store = KeyStore.getInstance("PKCS11", token);
        store.load(null, PIN.toCharArray());
        store.setKeyEntry("issuer", issued.key(), null, issued.chain());
    }

    @Test
    void a_key_in_a_token_signs_and_never_leaves_it() throws Exception {
        IssuerKey key = Keystore.read("pkcs11:" + description, PIN, Optional.of("issuer"), false)
                .get(0);
        assertThat(key.subject()).isEqualTo("CN=Seal in a Token");
        assertThat(key.isInToken()).isTrue();

        byte[] message = {1, 2, 3};
        Signature verified = Signature.getInstance("SHA256withECDSA");
        verified.initVerify(issued.chain()[0].getPublicKey());
        verified.update(message);
        assertThat(verified.verify(key.sign(message))).isTrue();
    }

    /** With the time stamps that make it last, which a token does not make. */
    @ParameterizedTest
    @EnumSource(
            value = SignatureLevel.class,
            names = {"B_B", "B_LTA"})
    void a_certificate_signed_by_a_token_holds_as_any_other(SignatureLevel level) throws Exception {
        IssuerKey key = Keystore.read("pkcs11:" + description, PIN, Optional.of("issuer"), false)
                .get(0);
        CertificateFiles issuer = CertificateFiles.of(authority, issued).with(key);
        byte[] signed = issuer.signed("欧阳𠮷明", level, CertificateFiles.SIGNED_AT);
        assertThat(Looked.through(signed, issuer)).contains(FindingCode.SIGNATURE_HOLDS);
        assertThat(Looked.through(signed, issuer)).allMatch(FindingCode::isGood);

        byte[] changed = signed.clone();
        changed[changed.length / 4] ^= 1;
        assertThat(Looked.through(changed, issuer)).doesNotContain(FindingCode.SIGNATURE_HOLDS);
        assertThat(Looked.through(signed, CertificateFiles.ofTheDemo()))
                .doesNotContain(FindingCode.SIGNATURE_HOLDS)
                .contains(FindingCode.OTHER_SIGNER);
    }

    @Test
    void a_wrong_pin_is_told() {
        assertThatThrownBy(() -> Keystore.read("pkcs11:" + description, "wrong", Optional.empty(), false))
                .isInstanceOfAny(IOException.class, GeneralSecurityException.class);
    }

    @Test
    void a_description_of_no_token_is_told() throws IOException {
        Path none = FOLDER.resolve("none.cfg");
        Files.writeString(none, "name = none\nlibrary = /nowhere/at/all.so\n");
        assertThatThrownBy(() -> Keystore.read("pkcs11:" + none, PIN, Optional.empty(), false))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessageContaining("none.cfg");
    }

    /** Looked for beside the build first, then where systems put it. */
    private static Optional<Path> find(String name) throws IOException {
        List<Path> roots = new ArrayList<>();
        for (String place : List.of(
                FOLDER.resolve("unpacked").toString(),
                "/usr/bin",
                "/usr/local/bin",
                "/usr/lib/softhsm",
                "/usr/lib64/softhsm",
                "/usr/lib64/pkcs11",
                "/usr/local/lib/softhsm",
                "/opt/homebrew")) {
            if (Files.isDirectory(Path.of(place))) {
                roots.add(Path.of(place));
            }
        }
        for (Path root : roots) {
            try (Stream<Path> files = Files.walk(root, 8)) {
                Optional<Path> found = files.filter(file -> file.endsWith(name) && Files.isRegularFile(file))
                        .findFirst();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".deb")).toList();
        }
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException("SoftHSM 2 is needed (on Debian: apt-get install softhsm2), and "
                    + String.join(" ", command) + " failed: " + said);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
