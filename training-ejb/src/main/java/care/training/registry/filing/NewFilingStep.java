package care.training.registry.filing;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A step that an official records.
 *
 * @param since the day on which it was taken
 * @param document number of the receipt or notice, null where there is none; at most 100 characters
 * @param reason what does not conform, or why it closed; needed where it does not conform; at most 500 characters
 */
public record NewFilingStep(FilingState state, LocalDate since, String document, String reason) {
    private static final int LONGEST_DOCUMENT = 100;
    private static final int LONGEST_REASON = 500;

    public NewFilingStep {
        document = document == null || document.isBlank() ? null : document.strip();
        reason = reason == null || reason.isBlank() ? null : reason.strip();
        List<Violation> violations = new ArrayList<>();
        if (state == null) {
            violations.add(new Violation("state", ProblemCode.REQUIRED));
        }
        if (since == null) {
            violations.add(new Violation("since", ProblemCode.REQUIRED));
        }
        if (document != null && document.length() > LONGEST_DOCUMENT) {
            violations.add(new Violation("document", ProblemCode.TOO_LONG, LONGEST_DOCUMENT));
        }
        if (reason != null && reason.length() > LONGEST_REASON) {
            violations.add(new Violation("reason", ProblemCode.TOO_LONG, LONGEST_REASON));
        }
        if (state == FilingState.NONCONFORMING && reason == null) {
            violations.add(new Violation("reason", ProblemCode.REQUIRED));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    /** Problems: FILING_STEP_IMPOSSIBLE, FILING_BEFORE_LAST_STEP. */
    void requireAfter(FilingState last, LocalDate reachedOn) {
        if (!last.next().contains(state)) {
            throw new Problem(ProblemCode.FILING_STEP_IMPOSSIBLE).about("state");
        }
        if (since.isBefore(reachedOn)) {
            throw Problem.invalid("since", ProblemCode.FILING_BEFORE_LAST_STEP, reachedOn.toString());
        }
    }

    /** Nothing is recorded before it happens. Problems: DATE_IN_FUTURE. */
    void requireHappened(LocalDate today) {
        if (since.isAfter(today)) {
            throw Problem.invalid("since", ProblemCode.DATE_IN_FUTURE);
        }
    }
}
