package care.training.exam;

import care.training.exam.bank.PaperItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Marks answers against a paper: the item's points for the right answer, nothing for a wrong one, a part of one, or none. */
final class Marking {
    private Marking() {}

    /**
     * @param answers by number of the item, in normal form
     * @return points, to one decimal place
     */
    static BigDecimal score(List<PaperItem> paper, Map<Integer, String> answers) {
        return paper.stream()
                .filter(item -> item.isRight(answers.get(item.item())))
                .map(PaperItem::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(1, RoundingMode.HALF_UP);
    }

    /** Points reached and possible in each area, in the paper's order. */
    static Map<String, AreaPoints> byArea(List<PaperItem> paper, Map<Integer, String> answers) {
        Map<String, AreaPoints> areas = new LinkedHashMap<>();
        for (PaperItem item : paper) {
            BigDecimal reached = item.isRight(answers.get(item.item())) ? item.points() : BigDecimal.ZERO;
            areas.merge(item.area(), new AreaPoints(reached, item.points()), AreaPoints::plus);
        }
        return areas;
    }

    /** Points reached and possible. */
    record AreaPoints(BigDecimal reached, BigDecimal possible) {
        AreaPoints plus(AreaPoints more) {
            return new AreaPoints(reached.add(more.reached), possible.add(more.possible));
        }
    }
}
