package care.training.learning.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class OnlineStreamTest {
    private static final OnlineRules RULES = new OnlineRules(
            Duration.ofSeconds(20), Duration.ofSeconds(60), Duration.ofSeconds(100), Duration.ofSeconds(40), 2, 45);
    private static final Instant START = Instant.parse("2026-11-24T02:00:00Z");
    private static final int LIMIT = 600;

    private Instant now = START;
    private OnlineToken token = OnlineToken.next();
    private OnlineToken spent = token;
    private int missed;
    private final OnlineStream stream =
            new OnlineStream(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), START, token.hash());

    /**
     * Steps: a number is a report so many seconds after the one before; +20A one with the right answer, +20X with a wrong
     * one, +20S one that says she wants to stop; 'old' a replay of a spent token; 'tab' another window has begun.
     */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "beats.csv", numLinesToSkip = 1)
    void only_time_that_went_by_and_was_answered_for_is_counted(
            String what, String steps, int counted, int pending, boolean asked, int lost, String refused) {
        String refusals = "";
        for (String step : steps.split(" ")) {
            try {
                take(step);
            } catch (Problem problem) {
                refusals += problem.code() + " ";
            }
        }

        assertThat(stream.countedSeconds()).as("counted").isEqualTo(counted);
        assertThat(stream.pendingSeconds()).as("pending").isEqualTo(pending);
        assertThat(stream.isAsked()).as("asked").isEqualTo(asked);
        assertThat(missed).as("missed questions").isEqualTo(lost);
        assertThat(refusals.strip()).isEqualTo(refused == null ? "" : refused);
        assertThat(stream.countedSeconds() + stream.pendingSeconds())
                .as("never more than went by")
                .isLessThanOrEqualTo((int) Duration.between(START, now).toSeconds());
    }

    @Test
    void parts_of_a_second_are_kept_for_the_next_report() {
        for (int i = 0; i < 10; i++) {
            now = now.plusMillis(1_900);
            report();
        }

        assertThat(stream.pendingSeconds()).isEqualTo(19);
    }

    @Test
    void a_clock_that_is_put_back_counts_nothing_and_what_follows_counts_once() {
        now = START.plusSeconds(20);
        report();
        now = START;
        report();
        now = START.plusSeconds(30);
        report();

        assertThat(stream.pendingSeconds()).isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1349, 0", "1350, 0.5", "2699, 0.5", "2700, 1", "27000, 10"})
    void seconds_become_whole_steps_of_hours(long seconds, BigDecimal hours) {
        assertThat(RULES.hours(seconds, new BigDecimal("0.5"))).isEqualByComparingTo(hours);
    }

    @Test
    void a_token_of_somebody_s_own_making_is_refused() {
        OnlineToken own = OnlineToken.next();

        assertThatThrownBy(() -> stream.beat(now, own.hash(), own.hash(), RULES))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.BEAT_OUT_OF_TURN));
    }

    private void take(String step) {
        if (step.equals("old")) {
            stream.beat(now, spent.hash(), OnlineToken.next().hash(), RULES);
        } else if (step.equals("tab")) {
            stream.end(now);
        } else {
            now = now.plusSeconds(Long.parseLong(step.replaceAll("\\D", "")));
            boolean asked = stream.isAsked();
            boolean inTime = report();
            if (inTime && asked && step.matches(".*[AX]")) {
                stream.answer(step.endsWith("A"), now, RULES);
                missed += step.endsWith("X") && !stream.isAsked() ? 1 : 0;
            }
            if (stream.isQuestionDue(RULES, LIMIT - stream.countedSeconds(), step.endsWith("S"))) {
                stream.ask(UUID.randomUUID(), now);
            }
        }
    }

    private boolean report() {
        OnlineToken next = OnlineToken.next();
        boolean inTime = stream.beat(now, token.hash(), next.hash(), RULES);
        missed += inTime ? 0 : 1;
        spent = token;
        token = next;
        return inTime;
    }
}
