package care.training.check.intake;

import care.training.kernel.Problem;
import care.training.kernel.spreadsheet.CellViolation;
import java.util.List;
import java.util.Locale;

/**
 * Why a row cannot be asked.
 *
 * @param name as it was typed, to find the row by; null where there is none
 */
public record RejectedRow(String name, List<CellViolation> violations) {
    static final int LONGEST_NAME = 100;

    public RejectedRow {
        name = name == null || name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    /** A row that was read well, but may not be asked; the fields are called as in a template of that language. */
    public static RejectedRow of(String name, Problem problem, Locale language) {
        return new RejectedRow(
                name,
                problem.violations().stream()
                        .map(violation ->
                                CellViolation.of(null, CheckColumn.called(violation.field(), language), violation))
                        .toList());
    }
}
