package care.training.api;

import care.training.certification.issue.BatchCandidate;
import care.training.certification.issue.BatchFailure;
import care.training.certification.issue.BatchFiles;
import care.training.certification.issue.BatchView;
import care.training.certification.issue.CertificateBatches;
import care.training.kernel.Languages;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Batches of certificates: prepared by one person of the association, approved by another, then at work by themselves. */
@Path("/certificates/batches")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CertificateBatchResource {
    private static final String ZIP = "application/zip";

    private static final String ID = "{id: [0-9a-fA-F-]{36}}";

    @Inject
    private CertificateBatches batches;

    @Inject
    private BatchFiles files;

    /**
     * @param sessionId the session whose published results are to be certified
     * @param resultIds single results instead, of own sessions
     */
    public record NewBatch(UUID sessionId, List<UUID> resultIds) {}

    /** Why one result got no certificate. */
    public record Failure(UUID resultId, String name, ProblemCode code, String message) {
        static Failure of(BatchFailure failure, Locale language) {
            return new Failure(failure.resultId(), failure.name(), failure.code(), failure.message(language));
        }
    }

    /** Why nothing can be signed at the moment. */
    public record Obstacle(ProblemCode code, String message) {
        static Obstacle of(ProblemCode code, Locale language) {
            return code == null ? null : new Obstacle(code, code.text(language));
        }
    }

    /**
     * How far a batch is; {@code failures} never stop the others.
     *
     * @param waitsFor null where nothing keeps it from being signed
     * @param withoutPhotograph of the results that wait; see its candidates
     */
    public record Batch(
            UUID id,
            UUID sessionId,
            BatchView.State state,
            int done,
            int total,
            List<BatchView.IssuedRow> certificates,
            List<Failure> failures,
            Instant startedAt,
            Instant approvedAt,
            Instant finishedAt,
            Obstacle waitsFor,
            int withoutPhotograph) {
        static Batch of(BatchView view, Locale language) {
            return new Batch(
                    view.id(),
                    view.sessionId(),
                    view.state(),
                    view.done(),
                    view.total(),
                    view.certificates(),
                    view.failures().stream()
                            .map(failure -> Failure.of(failure, language))
                            .toList(),
                    view.startedAt(),
                    view.approvedAt(),
                    view.finishedAt(),
                    Obstacle.of(view.waitsFor(), language),
                    view.withoutPhotograph());
        }
    }

    @POST
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(
            summary = "Issue the certificates of a session: for each published and passed result that has none",
            description =
                    "The job is prepared and, where its state is AWAITING_APPROVAL, begins when another person or machine of"
                            + " the same body approves it; then it goes on by itself. Ask for its progress at the Location."
                            + " While a batch of the session is open, that one is answered. resultIds instead of sessionId"
                            + " names single results. 409 notice-not-ended, result-in-a-batch; 422 nothing-to-issue,"
                            + " not-selected-to-certify, site-not-selected, result-not-passed")
    @APIResponseSchema(value = Batch.class, responseCode = "202")
    public Response prepare(
            @Valid @NotNull NewBatch wanted,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @Context UriInfo address) {
        BatchView batch = prepare(wanted);
        return Response.accepted(Batch.of(batch, Languages.accepted(language)))
                .location(address.getAbsolutePathBuilder()
                        .path(batch.id().toString())
                        .build())
                .build();
    }

    private BatchView prepare(NewBatch wanted) {
        if (wanted.sessionId() != null) {
            return batches.prepare(wanted.sessionId());
        }
        if (wanted.resultIds() == null || wanted.resultIds().isEmpty()) {
            throw Problem.invalid("sessionId", ProblemCode.REQUIRED);
        }
        return batches.prepare(wanted.resultIds());
    }

    @GET
    @Path("/" + ID)
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(summary = "How far a batch is, and why single results got no certificate")
    public Batch batch(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return Batch.of(batches.get(id), Languages.accepted(language));
    }

    @GET
    @Path("/" + ID + "/candidates")
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(
            summary = "Whose certificates a batch is still to make, and whether they have a photograph",
            description =
                    "photograph=false names those whose certificates would get a clean place instead: NONE, WAITING for a"
                            + " clerk, or TOO_OLD, taken too many months before today")
    public Page<BatchCandidate> candidates(
            @PathParam("id") UUID id, @QueryParam("photograph") Boolean photograph, @BeanParam Paging paging) {
        return batches.candidates(id, photograph, paging.page(), paging.size());
    }

    @POST
    @Path("/" + ID + "/approval")
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(
            summary = "Let a batch begin that another prepared",
            description = "409 proposer-cannot-approve, batch-decided; again by the same approver changes nothing")
    public Batch approve(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return Batch.of(batches.approve(id), Languages.accepted(language));
    }

    @POST
    @Path("/" + ID + "/refusal")
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(
            summary = "Turn down a batch that waits for approval; nothing is issued",
            description = "409 batch-decided")
    public Batch turnDown(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return Batch.of(batches.turnDown(id), Languages.accepted(language));
    }

    @POST
    @Path("/" + ID + "/pause")
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(
            summary = "Begin no further certificate of a batch until it goes on",
            description = "409 batch-not-running")
    public Batch pause(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return Batch.of(batches.pause(id), Languages.accepted(language));
    }

    @POST
    @Path("/" + ID + "/continuation")
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(summary = "Go on with a batch that was paused", description = "409 batch-not-running")
    public Batch resume(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return Batch.of(batches.resume(id), Languages.accepted(language));
    }

    @GET
    @Path("/" + ID + "/files")
    @RolesAllowed(Roles.ASSOCIATION)
    @Produces(ZIP)
    @Operation(summary = "The signed PDFs of a batch in one ZIP file, each named by its number")
    public Response files(@PathParam("id") UUID id) {
        List<String> numbers = files.numbers(id);
        StreamingOutput zip = out -> files.write(numbers, out);
        return Response.ok(zip, ZIP)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"certificates.zip\"")
                .build();
    }
}
