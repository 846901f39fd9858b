package care.training.api;

import care.training.kernel.Level;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.standard.evidence.EvidenceClaim;
import care.training.standard.evidence.EvidenceKind;
import care.training.standard.evidence.EvidenceView;
import care.training.standard.evidence.MyEvidence;
import care.training.standard.evidence.OpenedFile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Proof that a caregiver hands in. */
@Path("/me/evidence")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MyEvidenceResource {
    /** A file of 10 MB is 13.4 MB in Base64. */
    private static final int MAX_MB = 14;

    @Inject
    private MyEvidence evidence;

    /**
     * @param name as the sender calls it
     * @param content PDF, JPEG or PNG of at most 10 MB, in Base64
     */
    public record SentFile(String name, @NotBlank String content) {
        byte[] bytes() {
            try {
                return Base64.getDecoder().decode(content);
            } catch (IllegalArgumentException notBase64) {
                throw Problem.invalid("file", ProblemCode.EVIDENCE_UNREADABLE);
            }
        }
    }

    /**
     * What a proof is said to prove, and its file.
     *
     * @param occupation of a certificate, work or an apprenticeship
     * @param level of a certificate
     * @param tier kind of school of a diploma or of study, rank of a title
     * @param field major, or what a title is of
     * @param from day of issue, of graduation, of the first day of work, of the apprenticeship's end, on which a photograph
     *     was taken
     * @param to last day of work, left out while it goes on
     * @param reference the document's number; of work, the employer; left out of a photograph
     * @param corrects the refused proof that this one mends
     */
    public record NewEvidence(
            @NotNull EvidenceKind kind,
            String occupation,
            Level level,
            String tier,
            String field,
            @NotNull LocalDate from,
            LocalDate to,
            String reference,
            UUID corrects,
            @Valid @NotNull SentFile file) {
        EvidenceClaim claim() {
            return new EvidenceClaim(kind, occupation, level, tier, field, from, to, reference);
        }
    }

    /** All of the caller's. */
    public record Handed(List<EvidenceView> items, long total) {}

    @POST
    @RolesAllowed(Roles.CAREGIVER)
    @Idempotent
    @BodyLimit(mb = MAX_MB)
    @Operation(
            summary = "Hand proof in: it counts as declared, and as proven once a clerk has accepted it",
            description =
                    "The file's content decides what it is: 400 evidence-type-unknown, evidence-type-differs (from"
                            + " its name), evidence-unreadable, portrait-not-a-picture, portrait-too-small, portrait-too-large, portrait-too-old; 409 evidence-already-handed-in, too-much-evidence,"
                            + " evidence-not-refused; 422 correction-too-late")
    @APIResponseSchema(value = EvidenceView.class, responseCode = "201")
    public Response handIn(@Valid @NotNull NewEvidence given) {
        EvidenceView handed = evidence.handIn(
                given.claim(), given.file().bytes(), given.file().name(), given.corrects());
        return Response.created(URI.create("/api/v1/me/evidence/" + handed.id()))
                .entity(handed)
                .build();
    }

    @GET
    @RolesAllowed(Roles.CAREGIVER)
    @Operation(summary = "What I have handed in, the latest first, and what became of it")
    public Handed mine() {
        List<EvidenceView> all = evidence.mine();
        return new Handed(all, all.size());
    }

    @GET
    @Path("/{id: [0-9a-fA-F-]{36}}")
    @RolesAllowed(Roles.CAREGIVER)
    @Operation(summary = "One proof of mine")
    public EvidenceView get(@PathParam("id") UUID id) {
        return evidence.get(id);
    }

    @GET
    @Path("/{id: [0-9a-fA-F-]{36}}/file")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed(Roles.CAREGIVER)
    @Operation(summary = "The file of one proof of mine")
    public Response file(@PathParam("id") UUID id) {
        return shown(evidence.file(id));
    }

    static Response shown(OpenedFile file) {
        return Response.ok(file.content(), file.type().mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"document." + file.type().ending() + "\"")
                .build();
    }
}
