package care.training.api;

import care.training.assessment.Results;
import care.training.assessment.SessionResults;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Results: published by the association that held the session. */
@Path("/sessions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ResultResource {
    @Inject
    private Results results;

    @GET
    @Path("/" + SessionResource.ID + "/results")
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(summary = "Candidates of a session of mine: what is there of each, what is missing")
    public SessionResults ofSession(@PathParam("id") UUID session) {
        return results.ofSession(session);
    }

    @POST
    @Path("/" + SessionResource.ID + "/results/publication")
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(
            summary = "Publish the results of a session of mine, all at once; the public notice begins",
            description = "409 result-already-published, no-candidates, result-not-ready naming the seats")
    public SessionResults publish(@PathParam("id") UUID session) {
        return results.publish(session);
    }
}
