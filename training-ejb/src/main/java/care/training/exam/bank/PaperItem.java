package care.training.exam.bank;

import java.math.BigDecimal;
import java.util.List;

/**
 * An item as it stands on a paper, with its key.
 *
 * @param item its number on the paper, from 1
 * @param code by which the organization knows it
 * @param points for the right answer; a wrong one takes nothing off
 */
public record PaperItem(
        int item,
        String code,
        String area,
        ItemKind kind,
        String stem,
        List<String> options,
        String key,
        BigDecimal points) {

    /** The answer in its normal form. Problems: ANSWER_MALFORMED. */
    public String normalAnswer(String raw) {
        return kind.normalAnswer(raw, options.size());
    }

    public boolean isRight(String answer) {
        return key.equals(answer);
    }
}
