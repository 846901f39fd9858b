package care.training.certification.validity.renewal;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.RequiredText;
import java.time.LocalDate;

/**
 * A renewal exam as its holder names it.
 *
 * @param body who held it
 * @param on the day it was passed
 * @param reference number of the notice or record that shows it
 */
public record ShownExam(String body, LocalDate on, String reference) {
    private static final int LONGEST = 200;

    /**
     * The same with its words trimmed. Problems: INVALID_INPUT (body, on, reference), EXAM_TOO_OLD.
     *
     * @param first the first day that counts
     */
    ShownExam checked(LocalDate first, LocalDate today) {
        String by = RequiredText.of("body", body, LONGEST);
        String shown = RequiredText.of("reference", reference, LONGEST);
        if (on == null) {
            throw Problem.invalid("on", ProblemCode.REQUIRED);
        }
        if (on.isAfter(today)) {
            throw Problem.invalid("on", ProblemCode.DATE_IN_FUTURE);
        }
        if (on.isBefore(first)) {
            throw new Problem(ProblemCode.RENEWAL_EXAM_TOO_OLD, first.toString()).about("on");
        }
        return new ShownExam(by, on, shown);
    }
}
