package care.training.api;

import care.training.assessment.RecheckView;
import care.training.assessment.Rechecks;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Rechecks of results: asked for by the candidate, answered by the association. */
@Path("/results")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RecheckResource {
    private static final String ID = "{id: [0-9a-fA-F-]{36}}";

    @Inject
    private Rechecks rechecks;

    public record Asked(@NotBlank String reason) {}

    /** @param stands whether the result stands */
    public record Answered(
            @NotNull Boolean stands, @NotBlank String answer) {}

    @POST
    @Path("/" + ID + "/rechecks")
    @RolesAllowed(Roles.CAREGIVER)
    @Idempotent
    @Operation(
            summary = "Ask for my result to be looked through again, while the public notice lasts",
            description = "Until it is answered no certificate is issued on the result. 409 recheck-too-late,"
                    + " already-contested")
    @APIResponseSchema(value = RecheckView.class, responseCode = "201")
    public Response ask(@PathParam("id") UUID result, @Valid @NotNull Asked asked) {
        return Response.status(Response.Status.CREATED)
                .entity(rechecks.ask(result, asked.reason()))
                .build();
    }

    @POST
    @Path("/" + ID + "/rechecks/answer")
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(
            summary = "Answer a candidate's request for a recheck",
            description = "Where the result does not stand, no certificate is issued on it. 409 recheck-answered")
    public RecheckView answer(@PathParam("id") UUID result, @Valid @NotNull Answered answered) {
        return rechecks.answer(result, answered.stands(), answered.answer());
    }
}
