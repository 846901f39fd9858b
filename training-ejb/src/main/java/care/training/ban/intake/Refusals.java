package care.training.ban.intake;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import care.training.kernel.spreadsheet.CellViolation;
import java.util.List;

/** Why the register's rules refuse a row, said of the columns to be mended. */
final class Refusals {
    private Refusals() {}

    static List<Violation> violations(Problem problem) {
        return problem.violations().isEmpty()
                ? List.of(new Violation("", problem.code(), problem.arguments()))
                : problem.violations();
    }

    /** What is wrong with a decision as a whole is said of the column that is looked at first. */
    static DecisionColumn column(Violation violation) {
        return DecisionColumn.of(violation.field()).orElseGet(() -> column(violation.code()));
    }

    /** The same of a row whose file is not at hand any more. */
    static List<CellViolation> cells(Problem problem) {
        return violations(problem).stream()
                .map(violation -> CellViolation.of(null, column(violation).heading(), violation))
                .toList();
    }

    private static DecisionColumn column(ProblemCode code) {
        return switch (code) {
            case BAN_TERM_INVALID -> DecisionColumn.END;
            case BAN_NEEDS_BASIS -> DecisionColumn.LEGAL_BASIS;
            case BAN_NEEDS_DOCUMENT -> DecisionColumn.DECISION_NUMBER;
            default -> DecisionColumn.KIND;
        };
    }
}
