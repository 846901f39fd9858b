package care.training.learning.online;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import java.util.ArrayList;
import java.util.List;

/** A question with its answer, as those who teach write it. Problems: INVALID_INPUT for what is missing or too long. */
public record NewQuestion(String stem, String a, String b, String c, Option right) {
    static final int LONGEST_STEM = 300;
    static final int LONGEST_OPTION = 200;

    public NewQuestion {
        List<Violation> wrong = new ArrayList<>();
        stem = text(stem, "stem", LONGEST_STEM, wrong);
        a = text(a, "a", LONGEST_OPTION, wrong);
        b = text(b, "b", LONGEST_OPTION, wrong);
        c = text(c, "c", LONGEST_OPTION, wrong);
        if (right == null) {
            wrong.add(new Violation("right", ProblemCode.REQUIRED));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
    }

    static String text(String given, String field, int longest, List<Violation> wrong) {
        String text = given == null ? "" : given.strip();
        if (text.isEmpty()) {
            wrong.add(new Violation(field, ProblemCode.REQUIRED));
        } else if (text.length() > longest) {
            wrong.add(new Violation(field, ProblemCode.TOO_LONG, longest));
        }
        return text;
    }
}
