package care.training.registry.imports;

import care.training.kernel.spreadsheet.CellViolation;
import care.training.kernel.spreadsheet.RowStatus;
import java.util.List;

/**
 * What became of one row.
 *
 * @param row its number in the file as the spreadsheet program shows it; in JSON its place in the list, from 1
 * @param creditCode as far as it could be read, else null
 * @param name as far as it could be read, else null
 */
public record RowReport(int row, String creditCode, String name, RowStatus status, List<CellViolation> violations) {}
