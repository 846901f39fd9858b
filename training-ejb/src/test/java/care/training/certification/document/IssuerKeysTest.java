package care.training.certification.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.SocialCreditCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which key signs, for whom and from which day. */
class IssuerKeysTest {
    private static final SocialCreditCode OTHER_BODY = new SocialCreditCode("91350100M000100Y43");
    private static final CertificateAuthority AUTHORITY = new CertificateAuthority(
            "CN=Authority of a Test", Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2036-01-01T00:00:00Z"));
    private static final CertificateAuthority.Issued OLD = AUTHORITY.signer(
            "CN=Old Seal", Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2028-06-30T23:59:59Z"));
    private static final CertificateAuthority.Issued NEW = AUTHORITY.signer(
            "CN=New Seal", Instant.parse("2028-01-01T00:00:00Z"), Instant.parse("2030-12-31T23:59:59Z"));

    private final List<String> set = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void keystore() throws Exception {
        set("training.issuer.keystore", write("own.p12", DemoIssuerKeys.keystore("old", OLD)));
        set("training.issuer.password", DemoIssuerKeys.PASSWORD);
    }

    @AfterEach
    void unset() {
        set.forEach(System::clearProperty);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T00:00:00Z, CN=Old Seal",
        "2027-12-31T23:59:59Z, CN=Old Seal",
        "2028-01-01T00:00:00Z, CN=New Seal",
        "2028-06-30T23:59:59Z, CN=New Seal",
        "2030-12-31T23:59:59Z, CN=New Seal"
    })
    void of_keys_that_overlap_the_one_signs_whose_certificate_began_last(String now, String signs) throws Exception {
        KeyStore both = DemoIssuerKeys.keystore("old", OLD);
        DemoIssuerKeys.add(both, "new", NEW);
        write("own.p12", both);

        IssuerKeys keys = at(now);

        assertThat(keys.current().subject()).isEqualTo(signs);
        assertThat(keys.all())
                .as("both go on being known")
                .extracting(IssuerKey::subject)
                .containsExactlyInAnyOrder("CN=Old Seal", "CN=New Seal");
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31T23:59:59Z", "2028-07-01T00:00:00Z"})
    void before_its_first_and_after_its_last_moment_no_key_signs(String now) {
        assertThatThrownBy(() -> at(now).current())
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                        .isEqualTo(ProblemCode.SIGNING_UNAVAILABLE));
    }

    @Test
    void a_key_that_is_put_beside_the_old_one_signs_without_a_restart() throws Exception {
        IssuerKeys keys = at("2028-02-01T00:00:00Z");
        assertThat(keys.current().subject()).isEqualTo("CN=Old Seal");

        KeyStore both = DemoIssuerKeys.keystore("old", OLD);
        DemoIssuerKeys.add(both, "new", NEW);
        Path file = Path.of(write("own.p12", both));
        // another moment than the one at which it was read, whatever the file system's grain
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2028-02-01T00:00:00Z")));

        assertThat(keys.current().subject()).isEqualTo("CN=New Seal");
    }

    @Test
    void a_body_with_a_keystore_of_its_own_signs_with_it_and_another_with_the_platforms() throws Exception {
        assertThat(at("2028-02-01T00:00:00Z").current(OTHER_BODY).subject()).isEqualTo("CN=Old Seal");

        String prefix = "training.issuer." + OTHER_BODY.value() + ".";
        set(prefix + "keystore", write("other.p12", DemoIssuerKeys.keystore("new", NEW)));
        set(prefix + "password", DemoIssuerKeys.PASSWORD);

        IssuerKeys keys = at("2028-02-01T00:00:00Z");
        assertThat(keys.current(OTHER_BODY).subject()).isEqualTo("CN=New Seal");
        assertThat(keys.current().subject()).isEqualTo("CN=Old Seal");
        assertThat(keys.all(OTHER_BODY)).hasSize(1);
    }

    @Test
    void a_body_that_has_signed_nothing_yet_is_known_and_one_whose_keystore_is_away_hides_nobody() throws Exception {
        String prefix = "training.issuer." + OTHER_BODY.value() + ".";
        set(prefix + "keystore", write("other.p12", DemoIssuerKeys.keystore("new", NEW)));
        set(prefix + "password", DemoIssuerKeys.PASSWORD);
        IssuerKeys keys = at("2028-02-01T00:00:00Z");
        assertThat(keys.everybodys(List.of(OTHER_BODY)))
                .extracting(IssuerKey::subject)
                .containsExactlyInAnyOrder("CN=Old Seal", "CN=New Seal");

        Files.delete(folder.resolve("other.p12"));

        assertThat(keys.everybodys(List.of(OTHER_BODY)))
                .extracting(IssuerKey::subject)
                .containsExactly("CN=Old Seal");
    }

    @Test
    void a_keystore_that_was_away_is_read_when_it_is_back() throws Exception {
        Path file = folder.resolve("own.p12");
        Path away = Files.move(file, folder.resolve("away.p12"));
        IssuerKeys keys = at("2026-02-01T00:00:00Z");
        assertThatThrownBy(keys::current).isInstanceOf(Problem.class);

        Files.move(away, file);

        assertThat(keys.current().subject()).isEqualTo("CN=Old Seal");
    }

    private static IssuerKeys at(String now) {
        return new IssuerKeys(Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    private String write(String name, KeyStore store) throws Exception {
        Path file = folder.resolve(name);
        DemoIssuerKeys.write(file, store);
        return file.toString();
    }

    private void set(String name, String value) {
        System.setProperty(name, value);
        set.add(name);
    }
}
