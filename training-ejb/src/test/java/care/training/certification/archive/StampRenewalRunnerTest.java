package care.training.certification.archive;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.certification.IssuingRules;
import care.training.certification.document.CertificateDocuments;
import care.training.certification.signing.AlgorithmRules;
import care.training.certification.signing.ArchiveStamp;
import care.training.certification.signing.SignatureBasis;
import care.training.certification.signing.StampedFile;
import care.training.certification.signing.TrustedAlgorithms;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.SteppedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done with files whose archive time stamp ends soon, by what the time stamp authority signs with. */
class StampRenewalRunnerTest {
    private static final Instant ENDS = Instant.parse("2027-03-01T00:00:00Z");

    private static final byte[] DAMAGED = {9};

    /** SHA-256 ends with the stamp that is due. */
    private static final AlgorithmRules ALGORITHMS = TrustedAlgorithms.until("SHA-512", "2027-02-28", "open");

    private final SteppedClock clock = new SteppedClock(Instant.parse("2027-01-01T00:00:00Z"));
    private Instant authorityEnds = ENDS;
    private SignatureBasis basis = SignatureBasis.read("SHA-512/SHA-512/ECDSA-256");
    private boolean down;
    private boolean damaged;

    private final List<StampedFile> kept = new ArrayList<>();
    private int asked;

    private final StampRenewal due = new StampRenewal() {
        @Override
        public Optional<Taken> take(Instant end) {
            return kept.isEmpty() && ENDS.isBefore(end)
                    ? Optional.of(new Taken(UUID.randomUUID(), damaged ? DAMAGED : new byte[] {1}, ENDS))
                    : Optional.empty();
        }

        @Override
        public void setAside(UUID certificate) {
            damaged = false;
        }

        @Override
        public void keep(Taken taken, StampedFile stamped) {
            kept.add(stamped);
        }
    };

    private final CertificateDocuments documents = new CertificateDocuments() {
        @Override
        public StampedFile renew(byte[] pdf) {
            asked++;
            if (pdf == DAMAGED) {
                throw new IllegalStateException("our own signed file cannot be read");
            }
            if (down) {
                throw new Problem(ProblemCode.TIME_STAMP_UNAVAILABLE);
            }
            return new StampedFile(new byte[] {1, 2}, new ArchiveStamp(authorityEnds, basis));
        }
    };

    private final IssuingRules rules = new IssuingRules() {
        @Override
        public int stampRenewalDays() {
            return 180;
        }
    };

    private final StampRenewalRunner runner = new StampRenewalRunner(due, documents, rules, ALGORITHMS, clock);

    @Test
    void a_stamp_of_an_authority_that_ends_no_later_is_not_kept_and_not_asked_for_again_for_six_hours() {
        runner.workOnAllThatAreDue();
        assertThat(kept).isEmpty();
        assertThat(asked).isOne();

        authorityEnds = ENDS.plus(Duration.ofDays(365));
        clock.pass(Duration.ofHours(6).minusNanos(1));
        runner.workOnAllThatAreDue();
        assertThat(asked).isOne();

        clock.pass(Duration.ofNanos(1));
        runner.workOnAllThatAreDue();
        assertThat(kept).extracting(kept -> kept.stamp().holdsUntil()).containsExactly(authorityEnds);
    }

    /** Its certificate lasts for years; what its maker signs by, or the imprint, does not. */
    @ParameterizedTest
    @ValueSource(strings = {"SHA-512/SHA-256/ECDSA-256", "SHA-256/SHA-512/ECDSA-256", "SHA-512/SHA-512/ECDSA-192"})
    void a_stamp_that_rests_on_nothing_better_is_not_kept_and_not_asked_for_without_end(String authoritys) {
        authorityEnds = ENDS.plus(Duration.ofDays(3_650));
        basis = SignatureBasis.read(authoritys);
        runner.workOnAllThatAreDue();
        runner.workOnAllThatAreDue();
        assertThat(kept).isEmpty();
        assertThat(asked).isOne();

        clock.pass(Duration.ofHours(6));
        basis = SignatureBasis.read("SHA-512/SHA-512/ECDSA-256");
        runner.workOnAllThatAreDue();
        assertThat(kept).hasSize(1);
    }

    @Test
    void a_stamp_that_ends_a_moment_later_is_kept() {
        authorityEnds = ENDS.plusNanos(1);
        runner.workOnAllThatAreDue();
        assertThat(kept).hasSize(1);
    }

    @Test
    void a_file_that_cannot_be_stamped_is_set_aside_and_the_next_is_stamped() {
        damaged = true;
        authorityEnds = ENDS.plusNanos(1);
        runner.workOnAllThatAreDue();
        assertThat(asked).isEqualTo(2);
        assertThat(kept).hasSize(1);
    }

    @Test
    void while_nobody_stamps_nothing_is_kept_and_it_is_asked_again_at_once() {
        down = true;
        runner.workOnAllThatAreDue();
        runner.workOnAllThatAreDue();
        assertThat(kept).isEmpty();
        assertThat(asked).isEqualTo(2);

        down = false;
        authorityEnds = ENDS.plus(Duration.ofDays(365));
        runner.workOnAllThatAreDue();
        assertThat(kept).hasSize(1);
    }
}
