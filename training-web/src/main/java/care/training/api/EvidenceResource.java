package care.training.api;

import care.training.kernel.Page;
import care.training.kernel.Roles;
import care.training.standard.evidence.EvidenceCase;
import care.training.standard.evidence.EvidenceExamination;
import care.training.standard.evidence.EvidenceList;
import care.training.standard.evidence.EvidenceTask;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Proof that was handed in, examined by clerks of the association. */
@Path("/evidence")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EvidenceResource {
    private static final String ID = "{id: [0-9a-fA-F-]{36}}";

    @Inject
    private EvidenceExamination examination;

    /**
     * @param version of the proof as it was seen
     * @param accepted whether it proves what it is said to
     * @param reason what is wrong with it, where it does not
     */
    public record Decision(
            @NotNull Integer version, @NotNull Boolean accepted, String reason) {}

    @GET
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(summary = "Proof to examine, to look at again, or done")
    public Page<EvidenceTask> list(
            @QueryParam("list") @DefaultValue("TO_EXAMINE") EvidenceList list, @BeanParam Paging paging) {
        return examination.list(list, paging.page(), paging.size());
    }

    @GET
    @Path("/" + ID)
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(summary = "One proof; that it was looked at is on the record")
    public EvidenceCase get(@PathParam("id") UUID id) {
        return examination.get(id);
    }

    @GET
    @Path("/" + ID + "/file")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(summary = "Its file; that it was looked at is on the record")
    public Response file(@PathParam("id") UUID id) {
        return MyEvidenceResource.shown(examination.file(id));
    }

    @POST
    @Path("/" + ID + "/decision")
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(
            summary = "Accept or refuse it",
            description = "409 evidence-already-examined, examines-own-evidence, changed-meanwhile")
    public EvidenceCase decide(@PathParam("id") UUID id, @Valid @NotNull Decision decision) {
        return decision.accepted()
                ? examination.accept(id, decision.version())
                : examination.refuse(id, decision.version(), decision.reason());
    }

    @POST
    @Path("/" + ID + "/second-look")
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(
            summary = "Confirm what another clerk accepted, or overturn it",
            description = "409 second-clerk-is-first, no-second-look, examines-own-evidence, changed-meanwhile")
    public EvidenceCase lookAgain(@PathParam("id") UUID id, @Valid @NotNull Decision decision) {
        return decision.accepted()
                ? examination.confirm(id, decision.version())
                : examination.overturn(id, decision.version(), decision.reason());
    }
}
