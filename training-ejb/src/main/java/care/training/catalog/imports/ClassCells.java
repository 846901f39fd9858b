package care.training.catalog.imports;

import care.training.catalog.ClassData;
import care.training.kernel.ProblemCode;
import care.training.kernel.spreadsheet.RowCells;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What a row says of its class. */
final class ClassCells {
    private static final int LONGEST_PLACE = 200;

    private ClassCells() {}

    /** Null where something is wrong with it; what, the cells then say. */
    static ClassData read(RowCells<Column> cells) {
        int before = cells.violations().size();
        String code = cells.code(Column.CLASS_CODE);
        LocalDate startsOn = cells.date(Column.STARTS_ON);
        LocalDate endsOn = cells.date(Column.ENDS_ON);
        BigDecimal seats = cells.number(Column.SEATS, "1", "5000", 0);
        String place = cells.words(Column.PLACE, LONGEST_PLACE);
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            cells.refuse(Column.ENDS_ON, ProblemCode.END_BEFORE_START);
        }
        return cells.violations().size() > before
                ? null
                : new ClassData(code, startsOn, endsOn, seats.intValueExact(), place);
    }
}
