package care.training.scheduling;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.kernel.spreadsheet.Row;
import care.training.kernel.spreadsheet.Spreadsheet;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Enters a list of candidates into a session. Each row is a transaction of its own, so that a bad one does not sink the
 * rest; a list that broke off is simply uploaded again.
 */
@Stateless
@RolesAllowed({Roles.COLLEGE, Roles.ASSOCIATION})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EntryLists {
    /** More candidates than a session has seats. */
    public static final int MAX_ROWS = 500;

    @Inject
    private Bookings bookings;

    @Inject
    private Schedule schedule;

    @Inject
    private Clock clock;

    /** Problems: NOT_FOUND, REGISTRATION_NOT_OPEN, REGISTRATION_CLOSED, those of {@link Spreadsheet#read}, COLUMN_MISSING. */
    public EntryListReport run(UUID sessionId, byte[] file) {
        schedule.session(sessionId).requireRegistrationOpen(clock.instant());
        EntrySheet sheet = new EntrySheet(Spreadsheet.read(file, MAX_ROWS));
        if (sheet.rows().size() > MAX_ROWS) {
            throw new Problem(ProblemCode.TOO_MANY_ROWS, MAX_ROWS);
        }
        return new EntryListReport(
                sheet.rows().stream().map(row -> enter(sessionId, sheet, row)).toList());
    }

    /** An empty list to fill in, as CSV. */
    public String template() {
        return "\uFEFF" + String.join(",", EntrySheet.HEADINGS) + "\r\n";
    }

    /** What an organization says it has seen, as the evidence of a booking; null for nothing. */
    public static String evidence(String words) {
        return words == null || words.isBlank()
                ? null
                : Json.createObjectBuilder().add("seen", words.strip()).build().toString();
    }

    private EntryListReport.Row enter(UUID sessionId, EntrySheet sheet, Row row) {
        String name = sheet.text(row, EntrySheet.NAME);
        try {
            BookingView booking = bookings.enter(
                    sessionId,
                    sheet.document(row),
                    name,
                    sheet.text(row, EntrySheet.WAY),
                    evidence(sheet.text(row, EntrySheet.EVIDENCE)));
            return new EntryListReport.Row(
                    row.number(), name, EntryListReport.Status.ENTERED, booking.seat(), List.of());
        } catch (Problem problem) {
            // told in the row's report; its transaction is rolled back already
            boolean known = problem.code() == ProblemCode.ALREADY_BOOKED;
            return new EntryListReport.Row(
                    row.number(),
                    name,
                    known ? EntryListReport.Status.KNOWN : EntryListReport.Status.REFUSED,
                    null,
                    known ? List.of() : sheet.violations(row, problem));
        }
    }
}
