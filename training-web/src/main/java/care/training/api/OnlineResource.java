package care.training.api;

import care.training.kernel.Roles;
import care.training.learning.online.Beat;
import care.training.learning.online.OnlineLearning;
import care.training.learning.online.Option;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Learning online: the page reports, the server counts. */
@Path("/me/online-streams")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CAREGIVER)
public class OnlineResource {
    @Inject
    private OnlineLearning learning;

    /** What is learnt. */
    public record Start(@NotNull UUID unitId) {}

    /**
     * @param token that the answer before it gave
     * @param answer to the open question; may be left out
     * @param stopping true where she wants to stop, so that the question is asked now; may be left out
     */
    public record Report(@NotBlank @Size(max = 100) String token, Option answer, Boolean stopping) {}

    @POST
    @Operation(
            summary = "Begin to count time at a unit; whatever window counted before falls silent",
            description = "409 class-not-running, unit-complete")
    public Beat start(@Valid @NotNull Start wanted) {
        return learning.start(wanted.unitId());
    }

    @POST
    @Path("/{id}/beats")
    @Operation(
            summary = "The page is still open, perhaps with an answer; the token is good for this one report",
            description = "Time counts once a question in between is answered. 409 stream-ended where another window"
                    + " counts now, beat-out-of-turn for any other token than the last one given: start again then")
    public Beat beat(@PathParam("id") UUID id, @Valid @NotNull Report report) {
        return learning.beat(id, report.token(), report.answer(), report.stopping() != null && report.stopping());
    }
}
