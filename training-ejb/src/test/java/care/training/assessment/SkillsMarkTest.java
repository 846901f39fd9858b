package care.training.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.kernel.rules.Names;
import care.training.standard.Criterion;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkillsMarkTest {
    private static final Criterion ALL = new Criterion("ALL", "F", new Names("全", "all"), new Names("全", "all"), 100);

    @ParameterizedTest
    @CsvSource({
        "60,   60,   60,   60.0",
        "59.9, 60,   59.9, 59.9",
        "59.9, 60,   60,   60.0",
        "70,   80,   81,   77.0",
        "0,    0.1,  0,    0.0",
        "0,    0.1,  0.1,  0.1",
        "50.1, 50.1, 50,   50.1"
    })
    void the_mark_is_the_mean_rounded_half_up_to_a_tenth(String one, String two, String three, BigDecimal mean) {
        SkillsMark mark =
                SkillsMark.of(Stream.of(one, two, three).map(this::signed).toList(), 3);

        assertThat(mark.state()).isEqualTo(SkillsMark.State.MARKED);
        assertThat(mark.points()).isEqualTo(mean);
    }

    @Test
    void half_a_tenth_goes_up() {
        assertThat(SkillsMark.mean(List.of(new BigDecimal("60.0"), new BigDecimal("59.9"))))
                .isEqualTo(new BigDecimal("60.0"));
    }

    @Test
    void there_is_no_mark_before_every_assessor_has_signed() {
        List<Scorecard> cards = List.of(signed("90"), signed("90"), draft());

        assertThat(SkillsMark.of(cards, 3).state()).isEqualTo(SkillsMark.State.OPEN);
        assertThat(SkillsMark.of(cards, 3).signed()).isEqualTo(2);
        assertThat(SkillsMark.of(List.of(), 0).state()).isEqualTo(SkillsMark.State.OPEN);
    }

    @Test
    void a_candidate_is_absent_when_all_say_so_and_contradictory_when_only_some_do() {
        assertThat(SkillsMark.of(List.of(absent(), absent(), absent()), 3).state())
                .isEqualTo(SkillsMark.State.ABSENT);
        assertThat(SkillsMark.of(List.of(absent(), signed("80"), signed("90")), 3)
                        .state())
                .isEqualTo(SkillsMark.State.CONTRADICTORY);
    }

    @Test
    void a_criterions_mean_leaves_drafts_and_absences_out() {
        assertThat(SkillsMark.mean(ALL, List.of(signed("80"), signed("91"), draft(), absent())))
                .isEqualTo(new BigDecimal("85.5"));
    }

    private Scorecard signed(String points) {
        Scorecard card = draft();
        card.score(ScoreSheet.of(List.of(new GivenScore("ALL", new BigDecimal(points), null, null)), List.of(ALL)));
        card.sign(List.of(ALL), Instant.EPOCH);
        return card;
    }

    private Scorecard absent() {
        Scorecard card = draft();
        card.markAbsent();
        card.sign(List.of(ALL), Instant.EPOCH);
        return card;
    }

    private static Scorecard draft() {
        return new Scorecard(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    }
}
