package care.training.api;

import care.training.kernel.Roles;
import care.training.learning.EnrolmentView;
import care.training.learning.Enrolments;
import care.training.learning.RecordEntry;
import care.training.learning.TrainingRecord;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
    private TrainingRecord record;

    /** The class to enrol in. */
    public record NewEnrolment(@NotNull UUID classId) {}

    /** All that somebody has learnt and is learning. */
    public record Learning(List<RecordEntry> items, long total) {}

    @POST
    @Path("/enrolments")
    @Idempotent
    @Operation(
            summary = "Take a seat in a class",
            description =
                    "409 class-full, class-closed or already-enrolled; 409 identity-not-stated before PUT /me/identity")
    @APIResponseSchema(value = EnrolmentView.class, responseCode = "201")
    public Response enrol(@Valid @NotNull NewEnrolment wanted) {
        EnrolmentView enrolment = enrolments.enrol(wanted.classId());
        return Response.status(Response.Status.CREATED).entity(enrolment).build();
    }

    @GET
    @Path("/record")
    @Operation(summary = "My courses with their hours, done and required")
    public Learning record() {
        List<RecordEntry> entries = record.mine();
        return new Learning(entries, entries.size());
    }
}
