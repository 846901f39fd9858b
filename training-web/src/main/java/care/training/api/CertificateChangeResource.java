package care.training.api;

import care.training.certification.change.CertificateChanges;
import care.training.certification.change.ChangeView;
import care.training.kernel.Page;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Corrections, suspensions and revocations of certificates that wait for a second person. */
@Path("/certificates/changes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CertificateChangeResource {
    private static final String ID = "{id: [0-9a-fA-F-]{36}}";

    @Inject
    private CertificateChanges changes;

    @GET
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(summary = "Corrections, suspensions and revocations that are open, the oldest first")
    public Page<ChangeView> open(@BeanParam Paging paging) {
        return changes.open(paging.page(), paging.size());
    }

    @POST
    @Path("/" + ID + "/approval")
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(
            summary = "Approve what another proposed",
            description =
                    "A revocation holds at once and ends a correction of the certificate that is open"
                            + " (SUPERSEDED); a suspension and its end hold at once; of a correction a new file is made and signed by itself, and where it cannot be"
                            + " made the state is FAILED, for the reason that failure has. 409 proposer-cannot-approve, certificate-change-decided, certificate-not-suspended")
    public ChangeView approve(@PathParam("id") UUID id) {
        return changes.approve(id);
    }

    @POST
    @Path("/" + ID + "/refusal")
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(summary = "Turn down what was proposed", description = "409 certificate-change-decided")
    public ChangeView turnDown(@PathParam("id") UUID id) {
        return changes.turnDown(id);
    }
}
