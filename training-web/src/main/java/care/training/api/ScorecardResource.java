package care.training.api;

import care.training.assessment.GivenScore;
import care.training.assessment.ScorecardView;
import care.training.assessment.Scorecards;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An assessor's own cards. Nobody else's are to be had here, whoever asks. */
@Path("/scorecards")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ASSESSOR)
public class ScorecardResource {
    @Inject
    private Scorecards cards;

    /** @param version of the card that the scores were entered on */
    public record Scores(@NotNull Integer version, @NotNull List<@NotNull GivenScore> scores) {}

    /** @param version of the card as it was seen */
    public record Absence(@NotNull Integer version) {}

    @GET
    @Path("/" + SessionResource.ID)
    @Operation(summary = "One of my cards")
    public ScorecardView get(@PathParam("id") UUID card) {
        return cards.get(card);
    }

    @PUT
    @Path("/" + SessionResource.ID)
    @Operation(
            summary = "Keep scores as a draft; a criterion left out has none yet",
            description = "409 changed-meanwhile or scorecard-signed; 422 score-out-of-range")
    public ScorecardView score(@PathParam("id") UUID card, @Valid @NotNull Scores given) {
        return cards.score(card, given.version(), given.scores());
    }

    @PUT
    @Path("/" + SessionResource.ID + "/absence")
    @Operation(summary = "Note that the candidate did not come")
    public ScorecardView absent(@PathParam("id") UUID card, @Valid @NotNull Absence noted) {
        return cards.markAbsent(card, noted.version());
    }

    @POST
    @Path("/" + SessionResource.ID + "/signature")
    @Operation(
            summary = "Sign a card, which then never changes; again changes nothing",
            description = "422 scorecard-incomplete naming what is missing")
    public ScorecardView sign(@PathParam("id") UUID card) {
        return cards.sign(card);
    }
}
