package care.training.assessment;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import care.training.kernel.Worded;
import care.training.standard.Criterion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The scores of a card, each within its criterion's range. Scores can be missing while the card is a draft. */
record ScoreSheet(List<CriterionScore> scores) {
    private static final int LONGEST_NOTE = 500;

    /**
     * The scores as sent, in the order of the criteria. Problems: SCORE_OUT_OF_RANGE, naming the criterion and its range;
     * INVALID_INPUT for a criterion that is unknown, there twice, or without a score.
     */
    static ScoreSheet of(List<GivenScore> given, List<Criterion> criteria) {
        Map<String, Criterion> known = criteria.stream().collect(Collectors.toMap(Criterion::id, Function.identity()));
        Map<String, CriterionScore> scores = new java.util.HashMap<>();
        List<Violation> wrong = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            GivenScore score = given.get(i);
            Criterion criterion = score.criterion() == null ? null : known.get(score.criterion());
            String field = "scores[" + i + "].";
            if (criterion == null) {
                String ids = criteria.stream().map(Criterion::id).collect(Collectors.joining(", "));
                wrong.add(new Violation(
                        field + "criterion", ProblemCode.UNKNOWN_VALUE, String.valueOf(score.criterion()), ids));
            } else if ((score.points() == null) == (score.met() == null)) {
                wrong.add(new Violation(field + "points", ProblemCode.REQUIRED));
            } else if (score.note() != null && score.note().length() > LONGEST_NOTE) {
                wrong.add(new Violation(field + "note", ProblemCode.TOO_LONG, LONGEST_NOTE));
            } else if (scores.put(criterion.id(), inRange(score, criterion)) != null) {
                wrong.add(new Violation(field + "criterion", ProblemCode.DOUBLED_FIELD));
            }
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return new ScoreSheet(criteria.stream()
                .map(criterion -> scores.get(criterion.id()))
                .filter(score -> score != null)
                .toList());
    }

    private static CriterionScore inRange(GivenScore given, Criterion criterion) {
        BigDecimal most = BigDecimal.valueOf(criterion.points());
        BigDecimal points = given.points() != null ? given.points() : given.met() ? most : BigDecimal.ZERO;
        boolean fine = points.stripTrailingZeros().scale() <= 1;
        if (points.signum() < 0 || points.compareTo(most) > 0 || !fine) {
            Worded name = criterion::name;
            throw new Problem(ProblemCode.SCORE_OUT_OF_RANGE, name, criterion.points());
        }
        String note = given.note() == null || given.note().isBlank()
                ? null
                : given.note().strip();
        return new CriterionScore(criterion.id(), points.setScale(1, RoundingMode.UNNECESSARY), note);
    }

    /** The sum. Problems: SCORECARD_INCOMPLETE, naming the criteria without a score. */
    BigDecimal total(List<Criterion> criteria) {
        List<Criterion> open = criteria.stream()
                .filter(criterion ->
                        scores.stream().noneMatch(score -> score.criterion().equals(criterion.id())))
                .toList();
        if (!open.isEmpty()) {
            Worded names = locale -> open.stream()
                    .map(criterion -> criterion.name(locale))
                    .collect(Collectors.joining("en".equals(locale.getLanguage()) ? ", " : "、"));
            throw new Problem(ProblemCode.SCORECARD_INCOMPLETE, names);
        }
        return scores.stream().map(CriterionScore::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
