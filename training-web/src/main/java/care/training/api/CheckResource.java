package care.training.api;

import care.training.check.CheckBasis;
import care.training.check.CheckPurpose;
import care.training.check.CheckView;
import care.training.check.Checks;
import care.training.check.NewCheck;
import care.training.check.paper.CheckPapers;
import care.training.check.person.RefusalNotice;
import care.training.check.person.RefusalReason;
import care.training.check.person.Refusals;
import care.training.kernel.DocumentType;
import care.training.kernel.Languages;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Checks before hiring and once a year. */
@Path("/checks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CheckResource {
    private static final String JWS = "application/jose";
    private static final String PDF = "application/pdf";
    private static final String JWS_JSON = "application/jose+json";

    @Inject
    private Checks checks;

    @Inject
    private CheckPapers papers;

    @Inject
    private Refusals refusals;

    public record Subject(
            @NotNull DocumentType documentType,
            @NotBlank String documentNumber,
            @NotBlank String name) {}

    /** @param authorisation number and date of the person's authorisation, where the check rests on it */
    public record Question(
            @Valid @NotNull Subject subject,
            @NotNull CheckPurpose purpose,
            @NotNull CheckBasis legalBasis,
            String authorisation) {}

    @POST
    @RolesAllowed(Roles.EMPLOYER)
    @Idempotent
    @Operation(
            summary = "Is this person barred, by the list as it stands now",
            description = "outcome NO_RECORD is no clearance; on POSSIBLE_MATCH do not hire before the authority has"
                    + " looked at caseNumber. 422 authorisation-needed; 503 could-not-check where the list cannot be"
                    + " read for certain: then there is no answer")
    @APIResponseSchema(value = CheckView.class, responseCode = "201")
    public Response check(@Valid @NotNull Question asked, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        CheckView check = checks.check(new NewCheck(
                SubjectDocument.of(
                        asked.subject().documentType(), asked.subject().documentNumber()),
                SubjectDocument.name(asked.subject().name()),
                asked.purpose(),
                asked.legalBasis(),
                asked.authorisation(),
                Languages.accepted(language)));
        return Response.created(URI.create("/api/v1/checks/" + check.id()))
                .entity(check)
                .build();
    }

    @GET
    @RolesAllowed(Roles.EMPLOYER)
    @Operation(summary = "The checks of my organization, the latest first")
    public Page<CheckView> list(@BeanParam Paging paging) {
        return checks.mine(paging.page(), paging.size());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.EMPLOYER)
    @Operation(summary = "A check of my organization, as it was answered")
    public CheckView get(@PathParam("id") UUID id) {
        return checks.get(id);
    }

    /** @param reason a class that the answer to the check bears out */
    public record Refusal(@NotNull RefusalReason reason) {}

    @POST
    @Path("/{id}/refusal")
    @RolesAllowed(Roles.EMPLOYER)
    @Operation(
            summary = "Issue the written notice that the person is refused, with her right to a review",
            description = "She sees it at once. 409 refusal-already-issued; 422 refusal-reason-differs")
    @APIResponseSchema(value = RefusalNotice.class, responseCode = "201")
    public Response refuse(@PathParam("id") UUID id, @Valid @NotNull Refusal refusal) {
        return Response.status(Response.Status.CREATED)
                .entity(refusals.issue(id, refusal.reason()))
                .build();
    }

    @GET
    @Path("/{id}/refusal")
    @RolesAllowed(Roles.EMPLOYER)
    @Operation(summary = "The notice of refusal that was issued after a check")
    public RefusalNotice refusal(@PathParam("id") UUID id) {
        return refusals.of(id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    @GET
    @Path("/{id}/receipt")
    @RolesAllowed(Roles.EMPLOYER)
    @Produces({JWS, MediaType.TEXT_PLAIN, PDF, JWS_JSON, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "The signed receipt of a check: a compact JWS over the whole answer and the epoch of the list;"
                    + " as JSON with what proves its place in the log",
            description = "Verify it with the keys of /issuer/keys. Its header says by which salted digest the log"
                    + " commits to its payload: ask /ledger/digests/{digest}/proof for it. As application/jose+json (or"
                    + " application/json) it holds the proof and the signed checkpoint and verifies offline, by the"
                    + " key of /ledger/key too; 409 not-yet-in-log for the second or so until the entry has its place."
                    + " As application/pdf: signed evidence for an inspector, in the language asked for; 503 where it"
                    + " cannot be signed now")
    public Response receipt(@PathParam("id") UUID id, @Context HttpHeaders headers, @Context Request request) {
        Variant asked = request.selectVariant(receipts());
        Object receipt =
                switch (asked.getMediaType().getSubtype()) {
                    case "pdf" ->
                        papers.ofCheck(id, Languages.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
                    case "jose+json", "json" -> checks.provedReceipt(id);
                    default -> checks.receipt(id);
                };
        return Response.ok(receipt, asked)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static List<Variant> receipts() {
        return Variant.mediaTypes(
                        MediaType.valueOf(JWS),
                        MediaType.TEXT_PLAIN_TYPE,
                        MediaType.valueOf(PDF),
                        MediaType.valueOf(JWS_JSON),
                        MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
