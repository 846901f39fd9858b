package care.training.api;

import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.learning.guidance.HomeGuidance;
import care.training.learning.guidance.HouseholdKind;
import care.training.learning.guidance.NewVisit;
import care.training.learning.guidance.Occasion;
import care.training.learning.guidance.RecordedVisit;
import care.training.learning.guidance.Topic;
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
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What guidance workers record on their phones. */
@Path("/me/guidance")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CAREGIVER)
public class GuidanceResource {
    @Inject
    private HomeGuidance guidance;

    /**
     * A family that was guided.
     *
     * @param household a number for it; stored as a keyed hash only
     * @param shared true where the number is the area's, the same for every worker; left out where it is the worker's own
     */
    public record Visit(
            String area,
            String household,
            List<HouseholdKind> kinds,
            LocalDate on,
            Occasion occasion,
            List<Topic> topics,
            Boolean shared) {
        NewVisit read() {
            return new NewVisit(area, household, set(kinds), on, occasion, set(topics), Boolean.TRUE.equals(shared));
        }

        private static <T> Set<T> set(List<T> values) {
            return values == null ? Set.of() : new HashSet<>(values);
        }
    }

    @GET
    @Operation(summary = "The areas I may record guidance in", description = "422 no-guidance-post for who has none")
    public HomeGuidance.Worker worker() {
        return guidance.worker().orElseThrow(() -> new Problem(ProblemCode.NO_GUIDANCE_POST));
    }

    @GET
    @Path("/visits")
    @Operation(summary = "What I recorded, the latest first")
    public Page<RecordedVisit> visits(@BeanParam Paging paging) {
        return guidance.mine(paging.page(), paging.size());
    }

    @PUT
    @Path("/visits/{id}")
    @Operation(
            summary = "Record a visit under the number the device gave it; again answers as the first time",
            description = "409 key-reused where the number stands for another visit, 422 no-guidance-post")
    public RecordedVisit record(@PathParam("id") UUID id, @Valid @NotNull Visit visit) {
        return guidance.record(id, visit.read());
    }

    @PUT
    @Path("/visits/{id}/take-back")
    @Operation(summary = "A visit was recorded wrongly and counts no more; again changes nothing")
    @APIResponse(responseCode = "204", description = "Taken back")
    public Response takeBack(@PathParam("id") UUID id) {
        guidance.takeBack(id);
        return Response.noContent().build();
    }
}
