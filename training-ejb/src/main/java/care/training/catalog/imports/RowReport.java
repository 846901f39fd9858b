package care.training.catalog.imports;

import care.training.catalog.FieldChange;
import care.training.kernel.spreadsheet.CellViolation;
import care.training.kernel.spreadsheet.RowStatus;
import java.util.List;

/**
 * What became of one row.
 *
 * @param row its number in the file as the spreadsheet program shows it; in JSON its place in the list, from 1; null for a
 *     course or class that the file does not name
 * @param courseCode as far as it could be read, else null
 * @param classCode as far as it could be read, else null; null where the course is meant
 * @param changes what is said otherwise than before; of a course in the first of its rows
 */
public record RowReport(
        Integer row,
        String courseCode,
        String classCode,
        RowStatus status,
        List<CellViolation> violations,
        List<FieldChange> changes) {}
