package care.training.api;

import care.training.exam.Invigilation;
import care.training.kernel.DocumentType;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Roles;
import care.training.scheduling.Duties;
import care.training.scheduling.DutyList;
import care.training.scheduling.NewDuties;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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

/** Who assesses and who invigilates a session, and the room as the invigilator sees it. */
@Path("/sessions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DutyResource {
    @Inject
    private Duties duties;

    @Inject
    private Invigilation invigilation;

    /** Somebody who watches the theory exam. */
    public record Invigilator(
            @NotNull DocumentType documentType,
            @NotBlank String documentNumber,
            @NotBlank String name) {
        NewDuties.Invigilator asDuty() {
            return new NewDuties.Invigilator(new IdentityDocument(documentType, documentNumber), name);
        }
    }

    /**
     * @param assessors numbers of their cards; left out, they stay
     * @param invigilators left out, they stay
     */
    public record Assignment(List<@NotBlank String> assessors, List<@Valid @NotNull Invigilator> invigilators) {}

    @PUT
    @Path("/" + SessionResource.ID + "/duties")
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(
            summary = "Put assessors and invigilators on duty; whoever is left out of a list has none any more",
            description = "422 assessors-must-be-odd, too-few-assessors, too-few-invigilators,"
                    + " assessor-not-qualified, assessor-is-candidate; 409 duties-fixed once the part has begun")
    public DutyList assign(@PathParam("id") UUID session, @Valid @NotNull Assignment wanted) {
        List<NewDuties.Invigilator> invigilators = wanted.invigilators() == null
                ? null
                : wanted.invigilators().stream().map(Invigilator::asDuty).toList();
        return duties.assign(session, new NewDuties(wanted.assessors(), invigilators));
    }

    @GET
    @Path("/" + SessionResource.ID + "/duties")
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(summary = "Who is on duty in a session of my organization, and how many are needed")
    public DutyList of(@PathParam("id") UUID session) {
        return duties.of(session);
    }

    @GET
    @Path("/" + SessionResource.ID + "/room")
    @RolesAllowed({Roles.ASSESSOR, Roles.ASSOCIATION})
    @Operation(summary = "The room of a session for those on duty there: who is there and how far, without answers")
    public Invigilation.Room room(@PathParam("id") UUID session) {
        return invigilation.room(session);
    }
}
