package care.training.ban.intake;

import care.training.kernel.spreadsheet.CellViolation;
import java.util.List;

/**
 * What is kept, encrypted, of a row.
 *
 * @param violations why it cannot be entered; empty where it can
 */
public record DecisionContent(DecisionText text, List<CellViolation> violations) {}
