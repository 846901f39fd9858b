package care.training.ban.intake;

import care.training.ban.NewBan;
import care.training.kernel.spreadsheet.CellViolation;
import java.util.List;

/**
 * A row of an uploaded list.
 *
 * @param row its number as a spreadsheet shows it; in JSON its place in the list, from 1
 * @param decision null where it cannot be entered
 * @param violations why not; empty where it can
 */
record ReadDecision(int row, DecisionText text, NewBan decision, List<CellViolation> violations) {
    boolean isEnterable() {
        return violations.isEmpty();
    }

    ReadDecision refused(CellViolation violation) {
        return new ReadDecision(row, text, null, List.of(violation));
    }
}
