package care.training.exam.bank;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The kinds of item, and what an answer to each looks like. An empty answer takes the answer back. The order is the one
 * on paper.
 */
public enum ItemKind {
    /** One option: its letter. */
    SINGLE,
    /** One option or more: their letters in the alphabet's order. */
    MULTIPLE,
    /** {@code TRUE} or {@code FALSE}. */
    TRUE_FALSE;

    /**
     * The answer in the one form it is kept and compared in: capital letters, sorted, without spaces.
     *
     * @param options how many options the item has, 0 for true or false
     * @throws Problem ANSWER_MALFORMED, saying what an answer looks like
     */
    public String normalAnswer(String raw, int options) {
        String answer = raw == null ? "" : raw.replaceAll("[\\s,]", "").toUpperCase(Locale.ROOT);
        if (!answer.isEmpty() && !isAnswer(answer, options)) {
            throw Problem.invalid("answer", ProblemCode.ANSWER_MALFORMED, form(options));
        }
        return this == MULTIPLE ? sorted(answer) : answer;
    }

    private boolean isAnswer(String answer, int options) {
        if (this == TRUE_FALSE) {
            return answer.equals("TRUE") || answer.equals("FALSE");
        }
        boolean letters = answer.chars().allMatch(c -> c >= 'A' && c < 'A' + options);
        boolean once = answer.chars().distinct().count() == answer.length();
        return letters && once && (this == MULTIPLE || answer.length() == 1);
    }

    private String form(int options) {
        if (this == TRUE_FALSE) {
            return "TRUE / FALSE";
        }
        String last = String.valueOf((char) ('A' + options - 1));
        return this == SINGLE ? "A – " + last : "A – " + last + " (ABD)";
    }

    private static String sorted(String letters) {
        return letters.chars().sorted().mapToObj(c -> String.valueOf((char) c)).collect(Collectors.joining());
    }
}
