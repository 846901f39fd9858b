package care.training.api;

import care.training.catalog.Classes;
import care.training.catalog.OfferedClass;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.learning.Attendance;
import care.training.learning.AttendanceEntry;
import care.training.learning.Roster;
import care.training.learning.enrolment.ClassEnrolments;
import care.training.learning.enrolment.ClassPlaces;
import care.training.learning.enrolment.FeeState;
import care.training.learning.enrolment.FeeView;
import care.training.learning.presence.LessonView;
import care.training.learning.presence.Lessons;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The classes of the caller's organization and who attends them. */
@Path("/classes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COLLEGE, Roles.ASSOCIATION})
public class ClassResource {
    @Inject
    private Classes classes;

    @Inject
    private Attendance attendance;

    @Inject
    private ClassEnrolments enrolments;

    /**
     * What now holds of a fee.
     *
     * @param seen number of the entry that was seen before
     * @param note why; may be left out where what is due is paid
     */
    public record FeeChange(@NotNull Integer seen, @NotNull FeeState state, String note) {}

    @Inject
    private Lessons lessons;

    /** @param hours 学时 that being there counts */
    public record NewLesson(@NotNull BigDecimal hours) {}

    /** Hours to record, all of them or none. */
    public record Sheet(@NotNull List<AttendanceEntry> entries) {}

    @GET
    @Operation(summary = "Classes of my organization, those that began last first")
    public Page<OfferedClass> mine(@BeanParam Paging paging) {
        return classes.mine(paging.page(), paging.size());
    }

    @GET
    @Path("/{id}/roster")
    @Operation(summary = "Who is in a class of my organization, with the hours recorded")
    public Roster roster(@PathParam("id") UUID id) {
        return attendance.roster(id);
    }

    @PUT
    @Path("/{id}/attendance")
    @Operation(
            summary = "Record hours of attendance; the same again changes nothing",
            description = "hours 0 takes a day back; a figure that stands is changed only by one who names it in"
                    + " replaces, else 409 hours-already-recorded; 422 hours-beyond-course")
    public Roster record(@PathParam("id") UUID id, @Valid @NotNull Sheet sheet) {
        return attendance.record(id, sheet.entries());
    }

    @GET
    @Path("/{id}/places")
    @Operation(
            summary = "Who has, had and waits for a place in a class of my organization, with what is recorded of fees")
    public ClassPlaces places(@PathParam("id") UUID id) {
        return enrolments.places(id);
    }

    @PUT
    @Path("/{id}/places/{enrolment}/fee")
    @Operation(
            summary = "Record that a fee is paid, waived, refunded or due again; nothing is charged here",
            description = "409 changed-meanwhile where another entry stands than seen says, fee-step-not-allowed")
    public FeeView recordFee(
            @PathParam("id") UUID id, @PathParam("enrolment") UUID enrolment, @Valid @NotNull FeeChange change) {
        return enrolments.recordFee(id, enrolment, change.seen(), change.state(), change.note());
    }

    @POST
    @Path("/{id}/lessons")
    @Operation(
            summary = "Open a lesson of today to sign in to; the one that is open is answered where there is one",
            description = "The code changes every few seconds: ask GET lesson again for the one that stands")
    public LessonView open(@PathParam("id") UUID id, @Valid @NotNull NewLesson lesson) {
        return lessons.open(id, lesson.hours());
    }

    @GET
    @Path("/{id}/lesson")
    @Operation(summary = "The lesson that can be signed in to now, with the code for the screen and who is there")
    public LessonView lesson(@PathParam("id") UUID id) {
        return lessons.current(id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }
}
