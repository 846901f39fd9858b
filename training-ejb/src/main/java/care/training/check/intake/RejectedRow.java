package care.training.check.intake;

import care.training.kernel.spreadsheet.CellViolation;
import java.util.List;

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
}
