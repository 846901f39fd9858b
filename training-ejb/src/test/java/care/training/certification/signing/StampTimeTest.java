package care.training.certification.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.training.certification.document.CertificateAuthority;
import care.training.certification.document.CertificateFiles;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time stamps whose time is not the platform's: either clock may be wrong, and nobody can tell which. */
class StampTimeTest {
    private static final Instant NOW = CertificateFiles.SIGNED_AT;
    private static final CertificateAuthority AUTHORITY = new CertificateAuthority(
            "C=CN,CN=Authority of a Test", NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(3_000)));

    @ParameterizedTest
    @CsvSource({"0, true", "-300, true", "-301, false", "300, true", "301, false", "-86400, false", "31536000, false"})
    void a_stamp_far_from_the_clock_is_not_taken(int secondsLater, boolean taken) {
        TimeStamps stamps = new TimeStamps(
                services(NOW.plusSeconds(secondsLater))::timeStamp,
                TrustedAlgorithms.forEver(),
                Clock.fixed(NOW, ZoneOffset.UTC));
        if (taken) {
            assertThat(stamps.getTimeStampToken(new byte[32])).isNotEmpty();
        } else {
            assertThat(catchThrowableOfType(Problem.class, () -> stamps.getTimeStampToken(new byte[32])))
                    .extracting(Problem::code)
                    .isEqualTo(ProblemCode.CLOCK_DOUBTFUL);
        }
    }

    /** It is stamped in the morning of 30 November 2026, and the authority's key is on a curve of 256 bits. */
    @ParameterizedTest
    @CsvSource({
        "SHA-256, 2026-11-30, open, true",
        "SHA-256, 2026-11-29, open, false",
        "SHA-256, open, 2026-11-30, true",
        "SHA-256, open, 2026-11-29, false",
        "SHA-512, 2026-11-29, open, true"
    })
    void a_stamp_by_an_algorithm_whose_day_is_over_is_not_taken(
            String digest, String sha256, String curve, boolean taken) {
        TimeStamps stamps = new TimeStamps(
                services(NOW)::timeStamp,
                TrustedAlgorithms.until(digest, sha256, curve),
                Clock.fixed(NOW, ZoneOffset.UTC));
        byte[] imprint = new byte[digest.equals("SHA-512") ? 64 : 32];
        if (taken) {
            assertThat(stamps.getTimeStampToken(imprint)).isNotEmpty();
        } else {
            assertThat(catchThrowableOfType(Problem.class, () -> stamps.getTimeStampToken(imprint)))
                    .extracting(Problem::code)
                    .isEqualTo(ProblemCode.TIME_STAMP_UNAVAILABLE);
        }
    }

    @Test
    void an_archive_stamp_older_than_the_stamp_it_goes_over_is_not_taken() {
        CertificateFiles files = CertificateFiles.of(AUTHORITY, AUTHORITY.signer("C=CN,CN=Seal of a Test"));
        byte[] signed = files.signed("王小明", SignatureLevel.B_LT, NOW);

        assertThat(catchThrowableOfType(Problem.class, () -> archived(signed, NOW.minusSeconds(1))))
                .extracting(Problem::code)
                .isEqualTo(ProblemCode.CLOCK_DOUBTFUL);
        byte[] archived = archived(signed, NOW);
        assertThat(archived).startsWith(signed);
        assertThat(catchThrowableOfType(Problem.class, () -> archived(archived, NOW.minusSeconds(1))))
                .extracting(Problem::code)
                .isEqualTo(ProblemCode.CLOCK_DOUBTFUL);
    }

    private static byte[] archived(byte[] signed, Instant stamped) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        OwnAuthority answering = services(NOW);
        return new LongTerm(
                        new TimeStamps(services(stamped)::timeStamp, TrustedAlgorithms.forEver(), clock),
                        new Standings(
                                certificate -> Optional.of(answering::standing),
                                certificate -> Optional.empty(),
                                clock),
                        new TrustedAuthorities(List.of(AUTHORITY.certificate())))
                .complete(signed, true)
                .pdf();
    }

    private static OwnAuthority services(Instant at) {
        return AUTHORITY.services(Map.of(), Clock.fixed(at, ZoneOffset.UTC));
    }
}
