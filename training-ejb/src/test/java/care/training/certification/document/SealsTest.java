package care.training.certification.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Settings;
import care.training.kernel.SocialCreditCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose seal a certificate bears. */
class SealsTest {
    private static final SocialCreditCode ASSOCIATION = new SocialCreditCode("51610100MJT000010Y");
    private static final SocialCreditCode OTHER_BODY = new SocialCreditCode("91350100M000100Y43");
    private static final String OTHERS_KEY = "training.issuer." + OTHER_BODY.value() + ".keystore";
    private static final Path SHIPPED = Settings.configFolder().resolve("certificate/seal.png");

    @TempDir
    private Path folder;

    private Seals seals;

    @BeforeEach
    void one() throws IOException {
        Files.copy(SHIPPED, folder.resolve("seal.png"));
        seals = new Seals(ASSOCIATION, folder);
    }

    @AfterEach
    void unset() {
        System.clearProperty(OTHERS_KEY);
    }

    @Test
    void the_body_that_the_seal_belongs_to_has_it_and_no_other_body() {
        assertThat(seals.of(ASSOCIATION)).isSameAs(seals.platforms());
        assertThatThrownBy(() -> seals.of(OTHER_BODY))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.SEAL_MISSING));
    }

    @Test
    void another_body_has_its_own_as_soon_as_it_is_there() throws IOException {
        assertThatThrownBy(() -> seals.of(OTHER_BODY)).isInstanceOf(Problem.class);
        Files.copy(SHIPPED, folder.resolve("seal-" + OTHER_BODY.value() + ".png"));
        assertThat(seals.of(OTHER_BODY)).isNotSameAs(seals.platforms()).isSameAs(seals.of(OTHER_BODY));
    }

    @Test
    void where_a_body_has_a_key_and_no_seal_nothing_starts() throws IOException {
        assertThatCode(seals::requireForKeys).doesNotThrowAnyException();
        System.setProperty(OTHERS_KEY, "/etc/keys/other.p12");
        assertThatThrownBy(seals::requireForKeys)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("seal-" + OTHER_BODY.value() + ".png")
                .hasMessageContaining(OTHERS_KEY);
        Files.copy(SHIPPED, folder.resolve("seal-" + OTHER_BODY.value() + ".png"));
        assertThatCode(seals::requireForKeys).doesNotThrowAnyException();
    }

    @Test
    void a_batch_waits_for_the_seal_rather_than_fail() {
        assertThat(CertificateDocuments.isPassing(new Problem(ProblemCode.SEAL_MISSING)))
                .isTrue();
    }
}
