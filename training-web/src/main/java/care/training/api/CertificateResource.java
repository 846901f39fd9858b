package care.training.api;

import care.training.certification.CertificateStatus;
import care.training.certification.Certificates;
import care.training.certification.NumberForm;
import care.training.certification.issue.BatchFailure;
import care.training.certification.issue.BatchView;
import care.training.certification.issue.CertificateBatches;
import care.training.certification.verification.CertificateCard;
import care.training.certification.verification.FileAnswer;
import care.training.certification.verification.FindingCode;
import care.training.certification.verification.LookupAnswer;
import care.training.certification.verification.NoAnswer;
import care.training.certification.verification.Verification;
import care.training.kernel.Languages;
import care.training.kernel.Level;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Certificates: looked up and verified by anybody, issued by the association. */
@Path("/certificates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CertificateResource {
    private static final String PDF = "application/pdf";

    @Inject
    private Verification verification;

    @Inject
    private Certificates certificates;

    @Inject
    private CertificateBatches batches;

    /** A number with the holder's name or the code printed on the certificate; one of the two is enough. */
    public record Sought(@NotBlank String number, String name, String code) {}

    /**
     * @param reason left out where there is an answer
     * @param explanation the reason in words
     * @param tells what the number says by itself, where that is the reason
     */
    public record Found(
            String number,
            CertificateStatus status,
            Instant statusSince,
            String holder,
            String occupation,
            String occupationName,
            Level level,
            LocalDate issuedOn,
            String issuer,
            NoAnswer reason,
            String explanation,
            Map<String, String> tells) {
        static Found of(LookupAnswer answer, Locale language) {
            CertificateCard card = answer.certificate();
            if (card == null) {
                NumberForm form = answer.form();
                boolean told = answer.reason() == NoAnswer.OLDER_SCHEME || answer.reason() == NoAnswer.OTHER_ISSUER;
                return new Found(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        answer.reason(),
                        answer.explanation(language),
                        told ? form.parts() : null);
            }
            return new Found(
                    card.number(),
                    card.status(),
                    card.statusSince(),
                    card.holder(),
                    card.occupation(),
                    card.occupationName(language),
                    card.level(),
                    card.issuedOn(),
                    card.issuer(language),
                    null,
                    null,
                    null);
        }
    }

    /** One thing found of a file. */
    public record FoundOut(FindingCode code, String message) {}

    /** @param status, number left out where the file is no certificate's */
    public record FileVerdict(
            boolean authentic,
            String signatureLevel,
            Instant signedAt,
            CertificateStatus status,
            String number,
            List<FoundOut> findings) {
        static FileVerdict of(FileAnswer answer, Locale language) {
            CertificateCard card = answer.certificate();
            return new FileVerdict(
                    answer.authentic(),
                    answer.signatureLevel(),
                    answer.signedAt(),
                    card == null ? null : card.status(),
                    card == null ? null : card.number(),
                    answer.findings().stream()
                            .map(finding -> new FoundOut(finding.code(), finding.message(language)))
                            .toList());
        }
    }

    /** @param sessionId the session whose published results are to be certified */
    public record NewBatch(@NotNull UUID sessionId) {}

    /** Why one result got no certificate. */
    public record Failure(UUID resultId, String name, ProblemCode code, String message) {
        static Failure of(BatchFailure failure, Locale language) {
            return new Failure(failure.resultId(), failure.name(), failure.code(), failure.message(language));
        }
    }

    /** How far a batch is; {@code failures} never stop the others. */
    public record Batch(
            UUID id,
            UUID sessionId,
            BatchView.State state,
            int done,
            int total,
            List<BatchView.IssuedRow> certificates,
            List<Failure> failures,
            Instant startedAt,
            Instant finishedAt) {
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
                    view.finishedAt());
        }
    }

    @POST
    @Path("/lookups")
    @PermitAll
    @Operation(
            summary = "Look a certificate up by its number and the holder's name or the printed code",
            description = "Without an answer, reason says why: MALFORMED, OLDER_SCHEME, OTHER_ISSUER from the number's"
                    + " form alone, or NO_MATCH, the same for a wrong number and a wrong name or code")
    public Found lookUp(@Valid @NotNull Sought sought, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        String nameOrCode = sought.name() == null || sought.name().isBlank() ? sought.code() : sought.name();
        return Found.of(verification.lookUp(sought.number(), nameOrCode), Languages.accepted(language));
    }

    @POST
    @Path("/verification")
    @PermitAll
    @BodyLimit(mb = 20)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Verify the PDF of a certificate",
            description = "authentic is true only where the file is byte for byte one that was issued here and its"
                    + " signature holds; findings say what is wrong otherwise")
    public FileVerdict verify(
            @RequestBody(content = @Content(mediaType = PDF)) InputStream pdf,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return FileVerdict.of(verification.verifyPdf(pdf), Languages.accepted(language));
    }

    @POST
    @Path("/batches")
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(
            summary = "Issue the certificates of a session: for each published and passed result that has none",
            description =
                    "The job goes on by itself; ask for its progress at the Location. While a batch of the session"
                            + " is at work, that one is answered")
    @APIResponseSchema(value = Batch.class, responseCode = "202")
    public Response start(
            @Valid @NotNull NewBatch wanted,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @Context UriInfo address) {
        BatchView batch = batches.start(wanted.sessionId());
        return Response.accepted(Batch.of(batch, Languages.accepted(language)))
                .location(address.getAbsolutePathBuilder()
                        .path(batch.id().toString())
                        .build())
                .build();
    }

    @GET
    @Path("/batches/{id}")
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(summary = "How far a batch is, and why single results got no certificate")
    public Batch batch(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return Batch.of(batches.get(id), Languages.accepted(language));
    }

    @GET
    @Path("/{number}/pdf")
    @RolesAllowed({Roles.CAREGIVER, Roles.ASSOCIATION})
    @Produces(PDF)
    @Operation(summary = "The signed PDF, for its holder and the body that issued it")
    public Response pdf(@PathParam("number") String number) {
        return Response.ok(certificates.pdf(number), PDF)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"certificate.pdf\"")
                .build();
    }
}
