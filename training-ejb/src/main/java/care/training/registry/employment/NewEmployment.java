package care.training.registry.employment;

import care.training.kernel.IdentityDocument;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How somebody's employment stands from a day on. What was known of that day and of later ones is superseded; of earlier
 * ones it stays.
 *
 * @param document who it is; null where the employer's number for her is known already
 * @param name null together with {@code document}
 * @param position 1 to 100 characters
 * @param occupation code of the occupation that the work counts for, null where it counts for none
 * @param manager the direct manager's number at the same employer, null where there is none
 * @param from first day
 * @param to last day, null while no end is known
 * @param insteadOf first day that was filed wrongly, where that was before {@code from}; null otherwise
 */
public record NewEmployment(
        IdentityDocument document,
        String name,
        String position,
        String occupation,
        PersonRef manager,
        LocalDate from,
        LocalDate to,
        LocalDate insteadOf) {
    static final int LONGEST_POSITION = 100;

    public NewEmployment {
        position = position == null ? "" : position.strip();
        occupation = occupation == null || occupation.isBlank() ? null : occupation.strip();
        List<Violation> violations = new ArrayList<>();
        if (position.isEmpty()) {
            violations.add(new Violation("position", ProblemCode.REQUIRED));
        }
        if (position.length() > LONGEST_POSITION) {
            violations.add(new Violation("position", ProblemCode.TOO_LONG, LONGEST_POSITION));
        }
        if (occupation != null && !occupation.matches("[0-9X]+(-[0-9X]+){3}")) {
            violations.add(new Violation("occupation", ProblemCode.UNKNOWN_VALUE, occupation, "4-10-01-03"));
        }
        if (from == null) {
            violations.add(new Violation("from", ProblemCode.REQUIRED));
        }
        if (from != null && to != null && to.isBefore(from)) {
            violations.add(new Violation("to", ProblemCode.END_BEFORE_START));
        }
        if (document != null && (name == null || name.isBlank())) {
            violations.add(new Violation("name", ProblemCode.REQUIRED));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    /** The first day of which something else is known from now on. */
    LocalDate replacesFrom() {
        return insteadOf != null && insteadOf.isBefore(from) ? insteadOf : from;
    }
}
