package care.training.certification.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;
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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done with files whose archive time stamp ends soon, by what the time stamp authority signs with. */
class StampRenewalRunnerTest {
    private static final Instant ENDS = Instant.parse("2027-03-01T00:00:00Z");

    /** SHA-256 ends with the stamp that is due. */
    private static final AlgorithmRules ALGORITHMS = TrustedAlgorithms.until("SHA-512", "2027-02-28", "open");

    private final SteppedClock clock = new SteppedClock(Instant.parse("2027-01-01T00:00:00Z"));
    private Instant authorityEnds = ENDS;
    private SignatureBasis basis = SignatureBasis.read("SHA-512/SHA-512/ECDSA-256");
    private ProblemCode down;

    private final Deque<UUID> waiting = new ArrayDeque<>(List.of(UUID.randomUUID()));
    private final Map<UUID, RuntimeException> troubles = new HashMap<>();
    private final Map<UUID, Duration> aside = new HashMap<>();
    private final List<StampedFile> kept = new ArrayList<>();
    private int asked;
    private int triedOut;

    private final StampRenewal due = new StampRenewal() {
        @Override
        public Optional<Taken> take(Instant end) {
            return ENDS.isBefore(end)
                    ? waiting.stream()
                            .filter(file -> !aside.containsKey(file))
                            .findFirst()
                            .map(file -> new Taken(file, file.toString().getBytes(US_ASCII), ENDS))
                    : Optional.empty();
        }

        @Override
        public void setAside(UUID certificate, Duration time) {
            aside.put(certificate, time);
        }

        @Override
        public void keep(Taken taken, StampedFile stamped) {
            waiting.remove(taken.certificateId());
            kept.add(stamped);
        }
    };

    private final CertificateDocuments documents = new CertificateDocuments() {
        @Override
        public StampedFile renew(byte[] pdf) {
            asked++;
            RuntimeException trouble = troubles.get(UUID.fromString(new String(pdf, US_ASCII)));
            if (trouble != null) {
                throw trouble;
            }
            requireUp();
            return new StampedFile(new byte[] {1, 2}, new ArchiveStamp(authorityEnds, basis));
        }

        @Override
        public void requireStamps() {
            triedOut++;
            requireUp();
        }

        private void requireUp() {
            if (down != null) {
                throw new Problem(down);
            }
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
    void a_file_that_cannot_be_read_is_set_aside_for_a_day_and_the_next_is_stamped() {
        UUID damaged = behind(new IllegalStateException("our own signed file cannot be read"));
        runner.workOnAllThatAreDue();
        assertThat(aside).isEqualTo(Map.of(damaged, Duration.ofDays(1)));
        assertThat(kept).hasSize(1);
    }

    /** Whoever made its latest stamp was revoked, answers no more, or stamped it by a clock that was ahead. */
    @ParameterizedTest
    @EnumSource(
            value = ProblemCode.class,
            names = {"SIGNER_REVOKED", "SIGNING_UNAVAILABLE", "REVOCATION_UNAVAILABLE", "CLOCK_DOUBTFUL"})
    void a_file_that_alone_cannot_be_stamped_is_set_aside_for_an_hour_and_the_next_is_stamped(ProblemCode trouble) {
        UUID troubled = behind(new Problem(trouble));
        runner.workOnAllThatAreDue();
        assertThat(aside).isEqualTo(Map.of(troubled, Duration.ofHours(1)));
        assertThat(kept).hasSize(1);
    }

    /** The first of two says what a file of its own would say; no other could be stamped either. */
    @ParameterizedTest
    @EnumSource(
            value = ProblemCode.class,
            names = {
                "SIGNER_REVOKED",
                "SIGNING_UNAVAILABLE",
                "REVOCATION_UNAVAILABLE",
                "CLOCK_DOUBTFUL",
                "TIME_STAMP_UNAVAILABLE"
            })
    void while_no_file_could_be_stamped_none_is_set_aside_and_no_second_is_tried(ProblemCode outage) {
        down = outage;
        behind(new Problem(outage == ProblemCode.TIME_STAMP_UNAVAILABLE ? ProblemCode.REVOCATION_UNAVAILABLE : outage));
        runner.workOnAllThatAreDue();
        assertThat(aside).isEmpty();
        assertThat(kept).isEmpty();
        assertThat(asked).isOne();
    }

    @Test
    void a_file_that_seems_damaged_while_no_file_could_be_stamped_is_not_set_aside() {
        down = ProblemCode.TIME_STAMP_UNAVAILABLE;
        behind(new IllegalStateException("nothing can be read"));
        runner.workOnAllThatAreDue();
        assertThat(aside).isEmpty();
    }

    @Test
    void many_troubled_files_in_a_row_ask_once_whether_others_could_be_stamped() {
        for (int i = 0; i < 50; i++) {
            behind(new Problem(ProblemCode.REVOCATION_UNAVAILABLE));
        }
        runner.workOnAllThatAreDue();
        assertThat(aside).hasSize(50);
        assertThat(triedOut).isOne();
        assertThat(kept).hasSize(1);
    }

    @Test
    void while_nobody_stamps_nothing_is_kept_and_it_is_asked_again_at_once() {
        down = ProblemCode.TIME_STAMP_UNAVAILABLE;
        runner.workOnAllThatAreDue();
        runner.workOnAllThatAreDue();
        assertThat(kept).isEmpty();
        assertThat(aside).isEmpty();
        assertThat(asked).isEqualTo(2);
        assertThat(triedOut).isZero();

        down = null;
        authorityEnds = ENDS.plus(Duration.ofDays(365));
        runner.workOnAllThatAreDue();
        assertThat(kept).hasSize(1);
    }

    /** One that is due before the others, and cannot be stamped; these can. */
    private UUID behind(RuntimeException trouble) {
        authorityEnds = ENDS.plusNanos(1);
        UUID file = UUID.randomUUID();
        waiting.addFirst(file);
        troubles.put(file, trouble);
        return file;
    }
}
