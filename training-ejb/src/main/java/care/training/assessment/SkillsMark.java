package care.training.assessment;

import care.training.standard.Criterion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;

/**
 * What a candidate's cards come to.
 *
 * @param state whether that is settled
 * @param points the mean of the cards, rounded half up to one decimal place; {@code null} unless MARKED
 * @param signed how many cards are signed
 * @param expected how many assessors there are
 */
record SkillsMark(State state, BigDecimal points, int signed, int expected) {
    enum State {
        /** A card is not signed yet, or no assessors are assigned. */
        OPEN,
        /** Every assessor signed that the candidate did not come. */
        ABSENT,
        /** Some assessors scored her and some signed that she did not come; the organizer must ask them. */
        CONTRADICTORY,
        MARKED
    }

    /** @param expected how many assessors are on duty; 0 when none has been assigned */
    static SkillsMark of(Collection<Scorecard> cards, int expected) {
        List<Scorecard> signed = cards.stream().filter(Scorecard::isSigned).toList();
        long absent = signed.stream().filter(Scorecard::isAbsent).count();
        if (expected == 0 || signed.size() < expected) {
            return new SkillsMark(State.OPEN, null, signed.size(), expected);
        } else if (absent == signed.size()) {
            return new SkillsMark(State.ABSENT, null, signed.size(), expected);
        } else if (absent > 0) {
            return new SkillsMark(State.CONTRADICTORY, null, signed.size(), expected);
        }
        List<BigDecimal> totals =
                signed.stream().map(card -> card.total().orElseThrow()).toList();
        return new SkillsMark(State.MARKED, mean(totals), signed.size(), expected);
    }

    /** The mean, rounded half up to one decimal place. */
    static BigDecimal mean(List<BigDecimal> totals) {
        BigDecimal sum = totals.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(totals.size()), 1, RoundingMode.HALF_UP);
    }

    /** The mean of what the signed cards give for one criterion. */
    static BigDecimal mean(Criterion criterion, Collection<Scorecard> cards) {
        List<BigDecimal> points = cards.stream()
                .filter(card -> card.isSigned() && !card.isAbsent())
                .flatMap(card -> card.scores().stream())
                .filter(score -> score.criterion().equals(criterion.id()))
                .map(CriterionScore::points)
                .toList();
        return points.isEmpty() ? BigDecimal.ZERO : mean(points);
    }
}
