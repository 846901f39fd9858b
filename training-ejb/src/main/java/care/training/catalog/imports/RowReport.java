package care.training.catalog.imports;

import care.training.kernel.spreadsheet.CellViolation;
import care.training.kernel.spreadsheet.RowStatus;
import java.util.List;

/**
 * What became of one row.
 *
 * @param row its number in the file as the spreadsheet program shows it; in JSON its place in the list, from 1
 * @param courseCode as far as it could be read, else null
 * @param classCode as far as it could be read, else null
 */
public record RowReport(
        int row, String courseCode, String classCode, RowStatus status, List<CellViolation> violations) {}
