package care.training.learning;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import care.training.kernel.spreadsheet.NamedTable;
import care.training.kernel.spreadsheet.NamedTable.Wanted;
import care.training.kernel.spreadsheet.Row;
import care.training.kernel.spreadsheet.Sheet;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An attendance sheet: a row for each person, known by a short number of her enrolment because names are shared, and a
 * column for each day.
 */
final class AttendanceSheet {
    static final String NUMBER = "学员编号";
    static final String NAME = "姓名";
    private static final List<Wanted> COLUMNS =
            List.of(Wanted.required(NUMBER, "编号", "number"), Wanted.optional(NAME, "学员姓名", "name"));
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?.*");
    private static final Pattern FIGURE = Pattern.compile("\\d{1,3}(\\.\\d{1,3})?");
    private static final int SHORT = 8;

    private final NamedTable table;
    private final TreeMap<Integer, LocalDate> days = new TreeMap<>();

    /** Problems: COLUMN_MISSING where it has no numbers or no days, COLUMN_DOUBLED for a day twice, SPREADSHEET_EMPTY. */
    AttendanceSheet(List<Sheet> sheets) {
        table = NamedTable.in(sheets, COLUMNS);
        for (int i = 0; i < table.heading().cells().size(); i++) {
            LocalDate day = day(table.heading().text(i)).orElse(null);
            if (day != null && days.containsValue(day)) {
                throw new Problem(ProblemCode.COLUMN_DOUBLED, day.toString());
            } else if (day != null) {
                days.put(i, day);
            }
        }
        if (days.isEmpty()) {
            throw new Problem(ProblemCode.COLUMN_MISSING, "2026-11-23");
        }
    }

    /** What one cell says. */
    record Cell(String address, AttendanceEntry entry) {}

    /** One row as it was understood. */
    record Line(int row, String name, List<Cell> cells, List<Violation> violations) {}

    /** The number by which a person stands in the sheet. */
    static String number(UUID enrolment) {
        return "N" + enrolment.toString().substring(0, SHORT).toUpperCase(java.util.Locale.ROOT);
    }

    /** @param enrolments those of the class, by {@link #number} */
    List<Line> read(Map<String, UUID> enrolments) {
        return table.rows().stream().map(row -> line(row, enrolments)).toList();
    }

    private Line line(Row row, Map<String, UUID> enrolments) {
        List<Cell> cells = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        UUID enrolment = enrolments.get(table.text(row, NUMBER).strip().toUpperCase(java.util.Locale.ROOT));
        if (enrolment == null) {
            violations.add(new Violation(row.address(table.columns().get(NUMBER)), ProblemCode.NOT_ON_THE_ROSTER));
        } else {
            days.forEach((column, day) -> {
                String text = row.text(column).strip();
                if (FIGURE.matcher(text).matches()) {
                    cells.add(new Cell(
                            row.address(column), new AttendanceEntry(enrolment, day, new BigDecimal(text), null)));
                } else if (!text.isEmpty()) {
                    violations.add(new Violation(row.address(column), ProblemCode.NOT_A_NUMBER, text));
                }
            });
        }
        return new Line(row.number(), table.text(row, NAME), cells, violations);
    }

    private static Optional<LocalDate> day(String heading) {
        Matcher parts = DATE.matcher(heading.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
