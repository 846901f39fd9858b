package care.training.api;

import care.training.kernel.DocumentType;
import care.training.kernel.Page;
import care.training.kernel.Roles;
import care.training.registry.employment.NewEmployment;
import care.training.registry.employment.PersonRef;
import care.training.registry.employment.PostView;
import care.training.registry.employment.Posts;
import care.training.registry.employment.Staff;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Who is on an employer's staff, filed by the employer's own system. */
@Path("/staff")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StaffResource {
    private static final String REF =
            "the employer's own staff number: 1 to 64 letters, digits, hyphens, dots and underscores; never a document number";

    @Inject
    private Staff staff;

    @Inject
    private Posts posts;

    @Inject
    private Clock clock;

    /** Who is meant; needed the first time a staff number is used. */
    public record Subject(
            @NotNull DocumentType documentType,
            @NotBlank String documentNumber,
            @NotBlank String name) {}

    /**
     * How the employment stands from {@code from} on; what was known of earlier days stays.
     *
     * @param occupation code of the occupation the work counts for; left out where it counts for none
     * @param directManager the manager's staff number; left out where there is none
     * @param to last day; left out while no end is known
     * @param insteadOf a first day that was filed wrongly, where that was before {@code from}
     */
    public record Employment(
            @Valid Subject subject,
            @NotBlank String position,
            String occupation,
            String directManager,
            @NotNull LocalDate from,
            LocalDate to,
            LocalDate insteadOf) {}

    @GET
    @RolesAllowed(Roles.EMPLOYER)
    @Operation(summary = "My organization's staff on a day, as known now or at the end of another day")
    public Page<PostView> list(
            @QueryParam("on") LocalDate on, @QueryParam("knownOn") LocalDate knownOn, @BeanParam Paging paging) {
        return posts.mine(new Posts.Query(null, on, knownOn), paging.page(), paging.size());
    }

    @POST
    @Path("/lookups")
    @RolesAllowed(Roles.EMPLOYER)
    @Operation(summary = "Those of my organization's staff who are sought by a name, a number or a post")
    public Page<PostView> find(@Valid @NotNull SoughtStaff sought, @BeanParam Paging paging) {
        return posts.mine(sought.query(), paging.page(), paging.size());
    }

    @GET
    @Path("/{personRef}")
    @RolesAllowed(Roles.EMPLOYER)
    @Operation(summary = "All that was ever filed under a staff number, the latest filing first")
    public List<PostView> history(@PathParam("personRef") @Parameter(description = REF) String personRef) {
        return posts.history(new PersonRef(personRef));
    }

    @PUT
    @Path("/{personRef}")
    @RolesAllowed(Roles.EMPLOYER)
    @Operation(
            summary = "File how somebody's employment stands from a day on",
            description =
                    "Saying the same again changes nothing. What was known of that day and later ones is superseded, not"
                            + " overwritten. The direct manager must be on the staff on every day of it, and nobody manages herself,"
                            + " directly or in a circle, on any day.")
    public List<PostView> file(
            @PathParam("personRef") @Parameter(description = REF) String personRef, @Valid @NotNull Employment given) {
        PersonRef ref = new PersonRef(personRef);
        Subject subject = given.subject();
        staff.file(
                ref,
                new NewEmployment(
                        subject == null ? null : SubjectDocument.of(subject.documentType(), subject.documentNumber()),
                        subject == null ? null : subject.name(),
                        given.position(),
                        given.occupation(),
                        given.directManager() == null ? null : new PersonRef(given.directManager()),
                        given.from(),
                        given.to(),
                        given.insteadOf()));
        return posts.history(ref).stream().filter(PostView::knownNow).toList();
    }

    @DELETE
    @Path("/{personRef}")
    @RolesAllowed(Roles.EMPLOYER)
    @Operation(
            summary = "End somebody's employment, or take back what was filed by mistake",
            description = "on is the last day, today where it is left out. mistake=true: she never was on the staff.")
    public void end(
            @PathParam("personRef") @Parameter(description = REF) String personRef,
            @QueryParam("on") LocalDate on,
            @QueryParam("mistake") @DefaultValue("false") boolean mistake) {
        PersonRef ref = new PersonRef(personRef);
        if (mistake) {
            staff.withdraw(ref);
        } else {
            staff.end(ref, on == null ? LocalDate.now(clock) : on);
        }
    }
}
