package care.training.registry.organization;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A status that the authority awards.
 *
 * @param stars 1 to 5 for {@link StatusKind#STAR}, else null
 * @param from first day
 * @param to last day, null where none is set
 * @param document number of the decision, at most 100 characters
 */
public record NewStatus(StatusKind kind, Integer stars, LocalDate from, LocalDate to, String document) {
    private static final int MOST_STARS = 5;
    private static final int LONGEST_DOCUMENT = 100;

    public NewStatus {
        document = document == null ? "" : document.strip();
        List<Violation> violations = new ArrayList<>();
        if (kind == null) {
            violations.add(new Violation("kind", ProblemCode.REQUIRED));
        }
        if (from == null) {
            violations.add(new Violation("from", ProblemCode.REQUIRED));
        }
        if (kind == StatusKind.STAR && stars == null) {
            violations.add(new Violation("stars", ProblemCode.REQUIRED));
        }
        if (stars != null && (stars < 1 || stars > MOST_STARS)) {
            violations.add(new Violation("stars", ProblemCode.OUT_OF_RANGE, 1, MOST_STARS));
        }
        if (from != null && to != null && to.isBefore(from)) {
            violations.add(new Violation("to", ProblemCode.END_BEFORE_START));
        }
        if (document.isEmpty()) {
            violations.add(new Violation("document", ProblemCode.REQUIRED));
        }
        if (document.length() > LONGEST_DOCUMENT) {
            violations.add(new Violation("document", ProblemCode.TOO_LONG, LONGEST_DOCUMENT));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        stars = kind == StatusKind.STAR ? stars : null;
    }
}
