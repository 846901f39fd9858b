package care.training.api;

import care.training.catalog.Classes;
import care.training.catalog.OfferedClass;
import care.training.kernel.Page;
import care.training.kernel.Roles;
import care.training.learning.Attendance;
import care.training.learning.AttendanceEntry;
import care.training.learning.Roster;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
}
