package care.training.certification.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.SocialCreditCode;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateBatchTest {
    private static final Instant NOW = Instant.parse("2026-11-29T02:00:00Z");

    @Test
    void what_one_prepared_another_approves() {
        CertificateBatch batch = batch(true);
        assertThat(batch.state()).isEqualTo(BatchView.State.AWAITING_APPROVAL);
        refused(ProblemCode.PROPOSER_CANNOT_APPROVE, () -> batch.approve("one", NOW));
        batch.approve("other", NOW);
        assertThat(batch.state()).isEqualTo(BatchView.State.RUNNING);
        assertThat(batch.workedOnFor()).isEqualTo("other");
        refused(ProblemCode.BATCH_DECIDED, () -> batch.approve("third", NOW));
        refused(ProblemCode.BATCH_DECIDED, () -> batch.turnDown("third", NOW));
    }

    @Test
    void where_one_suffices_it_begins_at_once() {
        CertificateBatch batch = batch(false);
        assertThat(batch.state()).isEqualTo(BatchView.State.RUNNING);
        assertThat(batch.workedOnFor()).isEqualTo("one");
        refused(ProblemCode.BATCH_DECIDED, () -> batch.approve("other", NOW));
    }

    @Test
    void whoever_prepared_it_may_take_it_back() {
        CertificateBatch batch = batch(true);
        batch.turnDown("one", NOW);
        assertThat(batch.state()).isEqualTo(BatchView.State.TURNED_DOWN);
        refused(ProblemCode.BATCH_DECIDED, () -> batch.approve("other", NOW));
    }

    @Test
    void it_is_paused_and_goes_on_only_while_it_is_at_work() {
        CertificateBatch batch = batch(true);
        refused(ProblemCode.BATCH_NOT_RUNNING, () -> batch.pause("other", NOW));
        refused(ProblemCode.BATCH_NOT_RUNNING, batch::resume);
        batch.approve("other", NOW);
        batch.pause("other", NOW);
        batch.pause("one", NOW);
        assertThat(batch.state()).isEqualTo(BatchView.State.PAUSED);
        batch.resume();
        assertThat(batch.state()).isEqualTo(BatchView.State.RUNNING);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "3600, true", "-60, true", "-61, false", "-86400, false"})
    void a_clock_that_says_it_has_not_begun_is_not_believed(int secondsLater, boolean believed) {
        CertificateBatch batch = batch(true);
        batch.approve("other", NOW.plusSeconds(600));
        Instant then = NOW.plusSeconds(600 + secondsLater);
        if (believed) {
            batch.requireBegunBefore(then);
        } else {
            refused(ProblemCode.CLOCK_DOUBTFUL, () -> batch.requireBegunBefore(then));
        }
    }

    private static CertificateBatch batch(boolean needsApproval) {
        return new CertificateBatch(
                UUID.randomUUID(), new SocialCreditCode("51610100MJT000010Y"), "one", needsApproval, NOW);
    }

    private static void refused(ProblemCode code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
