package care.training.catalog.imports;

import care.training.catalog.ClassData;
import care.training.catalog.CourseData;
import care.training.catalog.FieldChange;
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
 * @param seats where the seats stand, which can prove too few only when the class is known
 * @param codeAt where the course's code stands, which can prove mangled only when the known courses are
 */
record CatalogRow(
        int number,
        String courseCode,
        String classCode,
        CourseData course,
        ClassData offered,
        Place seats,
        Place codeAt,
        List<CellViolation> violations) {
    /**
     * A cell.
     *
     * @param cell its address; null where the file has no such column
     * @param field the column's heading
     */
    record Place(String cell, String field) {}

    CatalogRow {
        violations = List.copyOf(violations);
    }

    boolean isGood() {
        return violations.isEmpty();
    }

    RowReport report(RowStatus status, List<FieldChange> changes) {
        return new RowReport(number, courseCode, classCode, status, violations, changes);
    }

    /** The row refused, because more seats are taken than it leaves. */
    RowReport withTooFewSeats(int taken) {
        return refused(seats, ProblemCode.SEATS_BELOW_TAKEN, String.valueOf(taken));
    }

    /** The row refused, because a known code differs only by the zeros that it begins with. */
    RowReport withoutZeros(String known) {
        return refused(codeAt, ProblemCode.ZEROS_LOST, courseCode, known);
    }

    private RowReport refused(Place at, ProblemCode code, String... arguments) {
        CellViolation violation = new CellViolation(at.cell(), at.field(), code, List.of(arguments));
        return new RowReport(number, courseCode, classCode, RowStatus.REJECTED, List.of(violation), List.of());
    }
}
