package care.training.api;

import care.training.kernel.Roles;
import care.training.learning.RecordEntry;
import care.training.learning.TrainingRecord;
import care.training.learning.enrolment.EnrolmentView;
import care.training.learning.enrolment.Enrolments;
import care.training.learning.enrolment.WaitingPlaces;
import care.training.learning.enrolment.WaitingView;
import care.training.learning.presence.SignedIn;
import care.training.learning.presence.SigningIn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** A caregiver's own learning. */
@Path("/me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CAREGIVER)
public class LearningResource {
    @Inject
    private Enrolments enrolments;

    @Inject
    private WaitingPlaces waitingPlaces;

    @Inject
    private SigningIn signingIn;

    @Inject
    private TrainingRecord record;

    /** The class to enrol in. */
    public record NewEnrolment(@NotNull UUID classId) {}

    /** What the classroom's screen shows. */
    public record ShownCode(@NotBlank @Size(max = 40) String code) {}

    /** Where somebody waits. */
    public record Waiting(List<WaitingView> items, long total) {}

    /** All that somebody has learnt and is learning. */
    public record Learning(List<RecordEntry> items, long total) {}

    @POST
    @Path("/enrolments")
    @Idempotent
    @Operation(
            summary = "Take a seat in a class",
            description =
                    "Takes an offered seat too. 409 class-full (join the waiting list then), class-closed, offer-lapsed or"
                            + " already-enrolled; 409 identity-not-stated before PUT /me/identity")
    @APIResponseSchema(value = EnrolmentView.class, responseCode = "201")
    public Response enrol(@Valid @NotNull NewEnrolment wanted) {
        EnrolmentView enrolment = enrolments.enrol(wanted.classId());
        return Response.status(Response.Status.CREATED).entity(enrolment).build();
    }

    @DELETE
    @Path("/enrolments/{id}")
    @Operation(
            summary = "Withdraw from a class; its seat goes to who waits longest",
            description = "409 enrolment-fixed once the class has ended. Hours recorded stay on the record")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    public Response withdraw(@PathParam("id") UUID enrolment) {
        enrolments.withdraw(enrolment);
        return Response.noContent().build();
    }

    @POST
    @Path("/waiting-places")
    @Operation(
            summary = "Join the waiting list of a full class; again changes nothing",
            description = "409 seats-left where there is nothing to wait for, class-closed or already-enrolled")
    @APIResponseSchema(value = WaitingView.class, responseCode = "201")
    public Response waitFor(@Valid @NotNull NewEnrolment wanted) {
        return Response.status(Response.Status.CREATED)
                .entity(waitingPlaces.join(wanted.classId()))
                .build();
    }

    @GET
    @Path("/waiting-places")
    @Operation(summary = "Where I wait for a seat, and the seats that are offered to me with their deadline")
    public Waiting waiting() {
        List<WaitingView> places = waitingPlaces.mine();
        return new Waiting(places, places.size());
    }

    @DELETE
    @Path("/waiting-places/{id}")
    @Operation(summary = "Leave a waiting list, or decline the seat that is offered")
    @APIResponse(responseCode = "204", description = "Left")
    public Response stopWaiting(@PathParam("id") UUID place) {
        waitingPlaces.leave(place);
        return Response.noContent().build();
    }

    @POST
    @Path("/attendance")
    @Operation(
            summary = "Sign in to a lesson with the code on the classroom's screen; again changes nothing",
            description = "409 no-lesson-open, 422 wrong-class-code, 429 code-guesses-used-up")
    public SignedIn signIn(@Valid @NotNull ShownCode shown) {
        return signingIn.signIn(shown.code());
    }

    @GET
    @Path("/record")
    @Operation(summary = "My courses with their hours, done and required")
    public Learning record() {
        List<RecordEntry> entries = record.mine();
        return new Learning(entries, entries.size());
    }
}
