package care.training.api;

import care.training.exam.SavedAnswer;
import care.training.exam.SittingView;
import care.training.exam.Sittings;
import care.training.exam.SubmissionReceipt;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** A candidate sits her paper. Each answer is a call of its own, so none waits for another. */
@Path("/sittings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SittingResource {
    @Inject
    private Sittings sittings;

    /** The seat to sit in. */
    public record NewSitting(@NotNull UUID bookingId) {}

    /**
     * @param sequence counted up by the device with every answer it sends, from 0
     * @param answer empty takes the answer back
     * @param clientTime the device's clock, kept for inquiries; may be left out
     */
    public record GivenAnswer(
            @NotNull Long sequence, @NotNull String answer, Instant clientTime) {}

    @POST
    @RolesAllowed(Roles.CAREGIVER)
    @Operation(
            summary = "Begin my sitting, or have it again on another device with the answers so far",
            description = "409 sitting-not-started, too-late-to-sit")
    @APIResponseSchema(value = SittingView.class, responseCode = "201")
    public Response start(@Valid @NotNull NewSitting wanted) {
        SittingView sitting = sittings.start(wanted.bookingId());
        return Response.created(URI.create("/api/v1/sittings/" + sitting.id()))
                .entity(sitting)
                .build();
    }

    @GET
    @Path("/" + SessionResource.ID)
    @RolesAllowed(Roles.CAREGIVER)
    @Operation(summary = "My sitting; once it has ended, its receipt in place of the paper")
    public SittingView get(@PathParam("id") UUID sitting) {
        return sittings.get(sitting);
    }

    @PUT
    @Path("/" + SessionResource.ID + "/answers/{item: \\d{1,4}}")
    @RolesAllowed(Roles.CAREGIVER)
    @Operation(
            summary = "Save an answer; it is kept once this answers 200",
            description = "An older sequence never overwrites a newer one, a repeat answers as before;"
                    + " 409 sitting-ended once the time is over")
    public SavedAnswer save(
            @PathParam("id") UUID sitting, @PathParam("item") int item, @Valid @NotNull GivenAnswer given) {
        return sittings.save(sitting, item, given.sequence(), given.answer(), given.clientTime());
    }

    @POST
    @Path("/" + SessionResource.ID + "/submission")
    @RolesAllowed(Roles.CAREGIVER)
    @Operation(summary = "Hand the paper in, once; again gives the same signed receipt")
    public SubmissionReceipt submit(@PathParam("id") UUID sitting) {
        return sittings.submit(sitting);
    }
}
