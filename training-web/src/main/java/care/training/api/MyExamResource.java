package care.training.api;

import care.training.assessment.MyResult;
import care.training.assessment.Results;
import care.training.kernel.Roles;
import care.training.scheduling.BookingView;
import care.training.scheduling.Bookings;
import care.training.scheduling.Duties;
import care.training.scheduling.DutyView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The caller's own part in exams: seats, duties, results. */
@Path("/me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MyExamResource {
    @Inject
    private Bookings bookings;

    @Inject
    private Duties duties;

    @Inject
    private Results results;

    /** Seats booked. */
    public record BookingList(List<BookingView> items, long total) {}

    /** Sessions to assess or to invigilate. */
    public record MyDuties(List<DutyView> items, long total) {}

    /** What came of exams. */
    public record ResultList(List<MyResult> items, long total) {}

    @GET
    @Path("/bookings")
    @RolesAllowed(Roles.CAREGIVER)
    @Operation(summary = "My bookings, the latest exam first")
    public BookingList bookings() {
        List<BookingView> mine = bookings.mine();
        return new BookingList(mine, mine.size());
    }

    @GET
    @Path("/duties")
    @RolesAllowed(Roles.ASSESSOR)
    @Operation(summary = "My duties, the latest exam first")
    public MyDuties duties() {
        List<DutyView> mine = duties.mine();
        return new MyDuties(mine, mine.size());
    }

    @GET
    @Path("/results")
    @RolesAllowed(Roles.CAREGIVER)
    @Operation(summary = "My results and why, the latest first")
    public ResultList results() {
        List<MyResult> mine = results.mine();
        return new ResultList(mine, mine.size());
    }
}
