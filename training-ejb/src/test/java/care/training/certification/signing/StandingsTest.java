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
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a responder says of a certificate that is to sign now, and for how long it counts. */
class StandingsTest {
    private static final Instant NOW = CertificateFiles.SIGNED_AT;
    private static final CertificateAuthority AUTHORITY = new CertificateAuthority(
            "C=CN,CN=Authority of a Test", NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(3_000)));
    private static final X509Certificate SIGNER =
            AUTHORITY.signer("C=CN,CN=Seal of a Test").chain()[0];

    private final SteppedClock clock = new SteppedClock(NOW);
    private Instant saidOn = NOW;
    private Instant next;
    private Instant revoked;
    private boolean down;
    private boolean lists;
    private int asked;

    private final Standings standings = new Standings(
            certificate -> Optional.of(question -> {
                asked++;
                if (down) {
                    throw new IOException("nobody answers");
                }
                return AUTHORITY.answer(certificate, revoked, saidOn, next);
            }),
            certificate -> lists
                    ? Optional.of(() -> AUTHORITY.list(Map.of(), NOW, NOW.plus(Duration.ofHours(12))))
                    : Optional.empty(),
            clock);

    /** How long ago it was said, when a next answer is due, and whether it is taken. */
    @ParameterizedTest
    @CsvSource({
        "PT4M59S,    , true",
        "PT5M,       , true",
        "PT5M1S,     , false",
        "P300D,      , false",
        "P300D,  PT0S, true",
        "P300D, -PT1S, false",
        "-PT5M,      , true",
        "-PT5M1S,    , false",
        "-PT5M1S, P1D, false"
    })
    void an_answer_counts_until_the_next_is_due_or_else_for_minutes(Duration ago, Duration nextIn, boolean taken) {
        saidOn = NOW.minus(ago);
        next = nextIn == null ? null : NOW.plus(nextIn);
        if (taken) {
            assertThat(require().thisUpdate()).isEqualTo(saidOn);
        } else {
            assertThat(refusal(this::require)).isEqualTo(ProblemCode.REVOCATION_UNAVAILABLE);
        }
    }

    @ParameterizedTest
    @CsvSource({"PT4.999S, true", "PT5S, false"})
    void a_key_that_is_revoked_goes_on_signing_for_seconds_only(Duration later, boolean signs) {
        next = NOW.plus(Duration.ofHours(12));
        requireSigner();
        revoked = NOW;
        clock.pass(later);
        if (signs) {
            assertThat(requireSigner().isRevoked()).isFalse();
        } else {
            assertThat(refusal(this::requireSigner)).isEqualTo(ProblemCode.SIGNER_REVOKED);
        }
    }

    @ParameterizedTest
    @CsvSource({"PT9M59.999S, 1", "PT10M, 2"})
    void what_was_said_of_others_counts_for_ten_minutes(Duration later, int times) {
        next = NOW.plus(Duration.ofHours(12));
        require();
        clock.pass(later);
        require();
        assertThat(asked).isEqualTo(times);
    }

    @ParameterizedTest
    @CsvSource({"PT59.999S, 1", "PT1M, 2"})
    void of_a_signer_the_list_is_fetched_once_a_minute(Duration later, int times) {
        down = true;
        lists = true;
        requireSigner();
        clock.pass(later);
        requireSigner();
        assertThat(asked).isEqualTo(times);
    }

    @Test
    void an_answer_that_is_out_of_date_is_used_no_more_before_its_time() {
        next = NOW.plusSeconds(60);
        require();
        clock.pass(Duration.ofSeconds(61));
        next = NOW.plusSeconds(120);
        require();
        assertThat(asked).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"PT4.999S, 1", "PT5S, 2"})
    void where_nobody_answered_it_is_asked_again_after_some_seconds(Duration later, int times) {
        down = true;
        assertThat(refusal(this::require)).isEqualTo(ProblemCode.REVOCATION_UNAVAILABLE);
        clock.pass(later);
        assertThat(refusal(this::require)).isEqualTo(ProblemCode.REVOCATION_UNAVAILABLE);
        assertThat(asked).isEqualTo(times);
    }

    private Standing require() {
        return standings.require(SIGNER, AUTHORITY.certificate());
    }

    private Standing requireSigner() {
        return standings.requireSigner(SIGNER, AUTHORITY.certificate());
    }

    private static ProblemCode refusal(ThrowingCallable question) {
        return catchThrowableOfType(Problem.class, question).code();
    }
}
