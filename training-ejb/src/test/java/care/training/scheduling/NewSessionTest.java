package care.training.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.training.kernel.Level;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Settings;
import care.training.kernel.Violation;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NewSessionTest {
    private static final ExamRules RULES =
            new ExamRules().load(Settings.configFolder().resolve("exams/rules.yaml"));
    private static final Instant NOW = Instant.parse("2026-11-01T01:00:00Z");
    private static final Instant THEORY = Instant.parse("2026-12-05T01:00:00Z");

    @Test
    void what_is_left_out_has_a_sensible_value() {
        NewSession whole = asked(THEORY).completed(RULES, NOW);

        assertThat(whole.registrationOpens()).isEqualTo(NOW);
        assertThat(whole.registrationCloses()).isEqualTo(THEORY.minus(Duration.ofDays(16)));
        assertThat(whole.skillsAt()).isEqualTo(THEORY.plus(Duration.ofHours(5)));
        assertThat(whole.seats()).isEqualTo(30);
        assertThat(whole.mode()).isEqualTo(SessionMode.FIRST_COME);
        whole.requireConsistent(RULES, NOW);
    }

    @Test
    void an_exam_sooner_than_the_usual_deadline_keeps_registration_open_until_it_begins() {
        Instant tomorrow = NOW.plus(Duration.ofDays(1));

        assertThat(asked(tomorrow).completed(RULES, NOW).registrationCloses()).isEqualTo(tomorrow);
    }

    @Test
    void every_missing_field_is_named_at_once() {
        NewSession empty = new NewSession(" ", null, null, null, null, null, null, null, null);

        Problem problem = catchThrowableOfType(Problem.class, empty::requireWhole);

        assertThat(problem.violations())
                .extracting(Violation::field)
                .containsExactly("occupation", "level", "theoryAt");
    }

    @Test
    void a_session_cannot_lie_in_the_past_nor_begin_this_very_moment() {
        NewSession now = asked(NOW).completed(RULES, NOW.minusSeconds(60));

        Problem problem = catchThrowableOfType(Problem.class, () -> now.requireConsistent(RULES, NOW));

        assertThat(problem.code()).isEqualTo(ProblemCode.SESSION_IN_THE_PAST);
    }

    @Test
    void what_contradicts_itself_is_named_field_by_field() {
        NewSession wrong = new NewSession(
                "4-10-01-03",
                Level.FIVE,
                null,
                THEORY,
                THEORY.minusSeconds(1),
                0,
                THEORY.plusSeconds(1),
                THEORY.plusSeconds(2),
                SessionMode.LOTTERY);

        Problem problem = catchThrowableOfType(Problem.class, () -> wrong.requireConsistent(RULES, NOW));

        assertThat(problem.violations())
                .extracting(Violation::field, Violation::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("seats", ProblemCode.OUT_OF_RANGE),
                        org.assertj.core.groups.Tuple.tuple("skillsAt", ProblemCode.END_BEFORE_START),
                        org.assertj.core.groups.Tuple.tuple("registrationCloses", ProblemCode.CLOSES_AFTER_EXAM),
                        org.assertj.core.groups.Tuple.tuple("mode", ProblemCode.UNKNOWN_VALUE));
    }

    private static NewSession asked(Instant theoryAt) {
        return new NewSession("4-10-01-03", Level.FIVE, null, theoryAt, null, null, null, null, null);
    }
}
