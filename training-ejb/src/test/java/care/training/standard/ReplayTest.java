package care.training.standard;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.kernel.Json;
import care.training.kernel.Level;
import care.training.standard.decision.StoredAnswer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** A decision that was kept comes out the same when it is taken again from what was kept. */
class ReplayTest {
    private static final Standards STANDARDS = ShippedStandards.read();
    private static final Standard CARER = STANDARDS.edition("4-10-01-03", "2021");

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "eligibility.csv", numLinesToSkip = 1, maxCharsPerColumn = 1000)
    void facts_and_rules_that_were_kept_give_the_same_answer(
            String what, int level, LocalDate on, LocalDate birth, String facts) {
        Facts known = Facts.of(birth, true, false, EligibilityTest.qualifications(facts));
        StoredAnswer answer = StoredAnswer.of(Eligibility.decide(known, CARER, Level.of(level), on));

        Facts kept = Json.read(Json.write(known), Facts.class);
        StoredAnswer keptAnswer = Json.read(Json.write(answer), StoredAnswer.class);
        Standard then = STANDARDS.of(new StandardOfDay(CARER.code(), CARER.edition(), CARER.revision(), on));
        StoredAnswer again = StoredAnswer.of(Eligibility.decide(kept, then, Level.of(level), on));

        assertThat(kept).isEqualTo(known);
        assertThat(keptAnswer).isEqualTo(answer);
        assertThat(again).isEqualTo(answer);
        assertThat(again.agreesWith(keptAnswer)).isTrue();
    }

    @Test
    void another_answer_does_not_agree() {
        LocalDate on = LocalDate.of(2026, 11, 23);
        Facts one = Facts.ofNewcomer(LocalDate.of(2000, 1, 1));
        Facts other = Facts.ofNewcomer(LocalDate.of(2015, 1, 1));
        assertThat(StoredAnswer.of(Eligibility.decide(one, CARER, Level.FIVE, on))
                        .agreesWith(StoredAnswer.of(Eligibility.decide(other, CARER, Level.FIVE, on))))
                .isFalse();
    }
}
