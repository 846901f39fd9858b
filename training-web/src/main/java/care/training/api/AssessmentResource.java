package care.training.api;

import care.training.assessment.AssessmentView;
import care.training.assessment.Scorecards;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An assessor's own cards. Nobody else's are to be had here, whoever asks. */
@Path("/assessments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ASSESSOR)
public class AssessmentResource {
    @Inject
    private Scorecards cards;

    @GET
    @Operation(summary = "What is scored in a session I am on duty in, and my own cards by seat")
    public AssessmentView mine(@NotNull @QueryParam("session") UUID session) {
        return cards.mine(session);
    }
}
