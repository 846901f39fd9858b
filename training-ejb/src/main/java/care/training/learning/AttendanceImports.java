package care.training.learning;

import care.training.kernel.CurrentCaller;
import care.training.kernel.Problem;
import care.training.kernel.Roles;
import care.training.kernel.Violation;
import care.training.kernel.spreadsheet.Spreadsheet;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes in the attendance of a class as the spreadsheet its teacher keeps. */
@Stateless
@RolesAllowed({Roles.COLLEGE, Roles.ASSOCIATION})
public class AttendanceImports {
    /** More people than any class has. */
    public static final int MAX_ROWS = 1_000;

    @Inject
    private Attendance attendance;

    @Inject
    private AttendanceBooks books;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * Records what the sheet says; a cell that is wrong is named and the others are recorded. Problems: those of {@link
     * Spreadsheet#read}, COLUMN_MISSING, COLUMN_DOUBLED, NOT_FOUND.
     *
     * @param correcting whether figures that stand and differ are replaced
     */
    public AttendanceReport run(UUID classId, byte[] file, boolean correcting) {
        AttendanceSheet sheet = new AttendanceSheet(Spreadsheet.read(file, MAX_ROWS));
        AttendanceBook book = books.open(classId);
        Map<String, UUID> numbers =
                book.enrolments().stream().collect(Collectors.toMap(AttendanceSheet::number, Function.identity()));
        AttendanceReport report = new AttendanceReport(sheet.read(numbers).stream()
                .map(line -> enter(line, book, correcting))
                .toList());
        books.keep(book);
        return report;
    }

    private AttendanceReport.Row enter(AttendanceSheet.Line line, AttendanceBook book, boolean correcting) {
        List<Violation> violations = new ArrayList<>(line.violations());
        int recorded = 0;
        for (AttendanceSheet.Cell cell : line.cells()) {
            AttendanceEntry entry = cell.entry();
            BigDecimal stands = book.figure(entry.enrolmentId(), entry.on());
            if (stands.compareTo(entry.hours()) == 0) {
                continue;
            }
            AttendanceEntry seen =
                    correcting ? new AttendanceEntry(entry.enrolmentId(), entry.on(), entry.hours(), stands) : entry;
            Problem refusal = book.refusal(seen).orElse(null);
            if (refusal == null) {
                book.enter(List.of(seen), caller.subject(), clock.instant());
                recorded++;
            } else {
                refusal.violations()
                        .forEach(violation ->
                                violations.add(new Violation(cell.address(), violation.code(), violation.arguments())));
            }
        }
        return new AttendanceReport.Row(line.row(), line.name(), recorded, violations);
    }

    /** The sheet of a class as CSV to fill in: its people, the days with hours and today. Problems: NOT_FOUND. */
    public String template(UUID classId) {
        Roster roster = attendance.roster(classId);
        LocalDate today = LocalDate.now(clock);
        LocalDate next =
                today.isAfter(roster.offered().endsOn()) ? roster.offered().endsOn() : today;
        List<LocalDate> days = Stream.concat(
                        roster.entries().stream()
                                .flatMap(entry -> entry.days().stream())
                                .map(Roster.Day::on),
                        Stream.of(next))
                .distinct()
                .sorted()
                .toList();
        String heading = AttendanceSheet.NUMBER + "," + AttendanceSheet.NAME + ","
                + days.stream().map(LocalDate::toString).collect(Collectors.joining(","));
        return "\uFEFF" + heading + "\r\n"
                + roster.entries().stream().map(entry -> line(entry, days)).collect(Collectors.joining());
    }

    private static String line(Roster.Entry entry, List<LocalDate> days) {
        Map<LocalDate, String> hours = entry.days().stream()
                .collect(Collectors.toMap(
                        Roster.Day::on, day -> day.hours().stripTrailingZeros().toPlainString()));
        return AttendanceSheet.number(entry.enrolmentId()) + "," + entry.name() + ","
                + days.stream().map(day -> hours.getOrDefault(day, "")).collect(Collectors.joining(","))
                + "\r\n";
    }
}
