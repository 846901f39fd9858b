package care.training.registry.imports;

import care.training.kernel.spreadsheet.CellViolation;
import care.training.kernel.spreadsheet.RowStatus;
import care.training.registry.NewOrganization;
import java.util.List;

/**
 * One row as it was understood.
 *
 * @param number as the spreadsheet program shows it
 * @param creditCode null where it cannot be read
 * @param name null where it cannot be read
 * @param organization null where the row has violations
 */
record OrganizationRow(
        int number, String creditCode, String name, NewOrganization organization, List<CellViolation> violations) {
    OrganizationRow {
        violations = List.copyOf(violations);
    }

    boolean isGood() {
        return violations.isEmpty();
    }

    RowReport report(RowStatus status) {
        return new RowReport(number, creditCode, name, status, violations);
    }
}
