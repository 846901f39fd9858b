package care.training.catalog.imports;

import care.training.catalog.ClassData;
import care.training.catalog.CourseData;
import care.training.kernel.ProblemCode;
import care.training.kernel.spreadsheet.CellViolation;
import care.training.kernel.spreadsheet.RowStatus;
import java.util.List;

/**
 * One row as it was understood.
 *
 * @param number as the spreadsheet program shows it
 * @param courseCode null where it cannot be read
 * @param classCode null where it cannot be read
 * @param course null where it has violations
 * @param offered null where it has violations
 * @param seatsCell address of the seats, which can prove too few only when the class is known; null without addresses
 * @param seatsField heading of the seats
 */
record CatalogRow(
        int number,
        String courseCode,
        String classCode,
        CourseData course,
        ClassData offered,
        String seatsCell,
        String seatsField,
        List<CellViolation> violations) {
    CatalogRow {
        violations = List.copyOf(violations);
    }

    boolean isGood() {
        return violations.isEmpty();
    }

    RowReport report(RowStatus status) {
        return new RowReport(number, courseCode, classCode, status, violations);
    }

    /** The row refused, because more seats are taken than it leaves. */
    RowReport withTooFewSeats(int taken) {
        CellViolation violation =
                new CellViolation(seatsCell, seatsField, ProblemCode.SEATS_BELOW_TAKEN, List.of(String.valueOf(taken)));
        return new RowReport(number, courseCode, classCode, RowStatus.REJECTED, List.of(violation));
    }
}
