package care.training.kernel.spreadsheet;

import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import java.util.List;
import java.util.Locale;

/**
 * What is wrong with one cell of a row.
 *
 * @param cell its address, {@code B7}; null where the file has no such cell (column left out, JSON)
 * @param field the column's heading as the sender wrote it
 * @param arguments values for the code's text
 */
public record CellViolation(String cell, String field, ProblemCode code, List<String> arguments) {
    /** What is wrong with a field, said of the cell that the field was read from. */
    public static CellViolation of(String cell, String field, Violation violation) {
        return new CellViolation(
                cell,
                field,
                violation.code(),
                violation.arguments().stream().map(String::valueOf).toList());
    }

    public String message(Locale locale) {
        return code.text(locale, arguments.toArray());
    }
}
