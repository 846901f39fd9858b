package care.training.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.training.kernel.Languages;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import care.training.kernel.rules.Names;
import care.training.standard.Criterion;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScorecardTest {
    private static final Criterion FEEDING = criterion("FEEDING", "喂养", 60);
    private static final Criterion SLEEP = criterion("SLEEP", "睡眠", 40);
    private static final List<Criterion> CRITERIA = List.of(FEEDING, SLEEP);
    private static final Instant NOW = Instant.parse("2026-12-05T08:00:00Z");

    private final Scorecard card = new Scorecard(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    @Test
    void a_draft_may_lack_scores_but_a_signature_may_not() {
        card.score(sheet(given("FEEDING", "55.5")));

        Problem problem = catchThrowableOfType(Problem.class, () -> card.sign(CRITERIA, NOW));

        assertThat(problem.code()).isEqualTo(ProblemCode.SCORECARD_INCOMPLETE);
        assertThat(problem.detail(Languages.CHINESE)).contains("睡眠").doesNotContain("喂养");
        assertThat(card.isSigned()).isFalse();
    }

    @Test
    void the_total_is_the_sum_of_the_scores() {
        card.score(sheet(given("SLEEP", "40"), given("FEEDING", "12.5")));
        card.sign(CRITERIA, NOW);

        assertThat(card.total()).contains(new BigDecimal("52.5"));
        assertThat(card.signedAt()).contains(NOW);
    }

    @Test
    void a_signed_card_takes_no_scores_and_keeps_its_first_signature() {
        card.score(sheet(given("SLEEP", "40"), given("FEEDING", "60")));
        card.sign(CRITERIA, NOW);
        card.sign(CRITERIA, NOW.plusSeconds(60));

        assertThat(card.signedAt()).contains(NOW);
        assertThat(catchThrowableOfType(Problem.class, () -> card.score(sheet()))
                        .code())
                .isEqualTo(ProblemCode.SCORECARD_SIGNED);
        assertThat(catchThrowableOfType(Problem.class, card::markAbsent).code())
                .isEqualTo(ProblemCode.SCORECARD_SIGNED);
    }

    @Test
    void an_absence_takes_the_scores_away_and_can_be_signed() {
        card.score(sheet(given("SLEEP", "40")));
        card.markAbsent();
        card.sign(CRITERIA, NOW);

        assertThat(card.scores()).isEmpty();
        assertThat(card.total()).isEmpty();
        assertThat(card.isSigned()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "40.1", "12.25", "100"})
    void a_score_out_of_its_range_is_refused_and_its_criterion_named(String points) {
        Problem problem = catchThrowableOfType(Problem.class, () -> sheet(given("SLEEP", points)));

        assertThat(problem.code()).isEqualTo(ProblemCode.SCORE_OUT_OF_RANGE);
        assertThat(problem.detail(Languages.CHINESE)).contains("睡眠").contains("40");
        assertThat(problem.detail(Languages.ENGLISH)).contains("SLEEP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "40", "0.1", "39.90"})
    void both_ends_of_the_range_are_inside(String points) {
        assertThat(sheet(given("SLEEP", points)).scores()).hasSize(1);
    }

    @Test
    void met_is_all_points_and_not_met_none() {
        ScoreSheet sheet = ScoreSheet.of(
                List.of(new GivenScore("FEEDING", null, true, " good "), new GivenScore("SLEEP", null, false, " ")),
                CRITERIA);

        assertThat(sheet.scores())
                .containsExactly(
                        new CriterionScore("FEEDING", new BigDecimal("60.0"), "good"),
                        new CriterionScore("SLEEP", new BigDecimal("0.0"), null));
    }

    @Test
    void what_cannot_be_a_score_is_named_by_its_place() {
        Problem problem = catchThrowableOfType(
                Problem.class,
                () -> ScoreSheet.of(
                        List.of(
                                given("SINGING", "1"),
                                new GivenScore("SLEEP", null, null, null),
                                new GivenScore("SLEEP", BigDecimal.ONE, true, null),
                                given("FEEDING", "1"),
                                given("FEEDING", "2")),
                        CRITERIA));

        assertThat(problem.violations())
                .extracting(Violation::field)
                .containsExactly("scores[0].criterion", "scores[1].points", "scores[2].points", "scores[4].criterion");
    }

    private static ScoreSheet sheet(GivenScore... scores) {
        return ScoreSheet.of(List.of(scores), CRITERIA);
    }

    private static GivenScore given(String criterion, String points) {
        return new GivenScore(criterion, new BigDecimal(points), null, null);
    }

    private static Criterion criterion(String id, String name, int points) {
        return new Criterion(id, "CARE", new Names("生活照料", "Daily care"), new Names(name, id), points);
    }
}
