package care.training.certification.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.training.certification.document.CertificateAuthority;
import care.training.certification.document.CertificateFiles;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.SteppedClock;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A key is revoked while a batch is being signed with it. */
class RevokedSignerTest {
    private static final Instant START = CertificateFiles.SIGNED_AT;
    private static final CertificateAuthority AUTHORITY = new CertificateAuthority(
            "C=CN,CN=Authority of a Test", START.minus(Duration.ofDays(1)), START.plus(Duration.ofDays(3_000)));
    private static final CertificateAuthority.Issued SIGNER = AUTHORITY.signer("C=CN,CN=Seal of a Test");
    private static final CertificateFiles FILES = CertificateFiles.of(AUTHORITY, SIGNER);

    private final Map<X509Certificate, Integer> asked = new HashMap<>();
    private final SteppedClock clock = new SteppedClock(START);
    private Instant revoked;
    private boolean down;

    private final LongTerm longTerm = new LongTerm(
            new TimeStamps(AUTHORITY.services(Map.of(), clock)::timeStamp, TrustedAlgorithms.forEver(), clock),
            new Standings(this::responder, certificate -> Optional.empty(), clock),
            new TrustedAuthorities(List.of(AUTHORITY.certificate())));

    @Test
    void a_revoked_key_signs_for_five_seconds_more_at_most_and_its_stamper_is_not_asked_about_again() {
        byte[] signed = FILES.signed("王小明", SignatureLevel.B_T, START);
        longTerm.complete(signed, true);
        revoked = START;

        clock.pass(Standings.SIGNER_KEPT.minusMillis(1));
        longTerm.complete(signed, true);
        assertThat(asked.values()).containsExactly(1, 1);

        clock.pass(Duration.ofMillis(1));
        assertThat(catchThrowableOfType(Problem.class, () -> longTerm.complete(signed, true)))
                .extracting(Problem::code)
                .isEqualTo(ProblemCode.SIGNER_REVOKED);
        assertThat(asked).containsEntry(SIGNER.chain()[0], 2);
        assertThat(asked.values()).containsExactlyInAnyOrder(1, 2);
    }

    /** The stamper's answer of before counts for the file that it is in, and not for whether files can be stamped now. */
    @Test
    void whether_files_can_be_stamped_is_known_of_this_moment() {
        longTerm.requireStamps();
        down = true;
        clock.pass(Standings.SIGNER_KEPT);
        assertThat(catchThrowableOfType(Problem.class, longTerm::requireStamps))
                .extracting(Problem::code)
                .isEqualTo(ProblemCode.REVOCATION_UNAVAILABLE);
    }

    private Optional<Authority> responder(X509Certificate certificate) {
        return Optional.of(question -> {
            if (down) {
                throw new IOException("nobody answers");
            }
            asked.merge(certificate, 1, Integer::sum);
            Instant since = certificate.equals(SIGNER.chain()[0]) ? revoked : null;
            return AUTHORITY.answer(
                    certificate, since, clock.instant(), clock.instant().plus(Duration.ofHours(12)));
        });
    }
}
