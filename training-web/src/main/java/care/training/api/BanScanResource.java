package care.training.api;

import care.training.ban.scan.DecisionScans;
import care.training.ban.scan.ScanView;
import care.training.kernel.Page;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** Files of the documents that decisions were made by. */
@Path("/bans/{id}/scans")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BanScanResource {
    /** A file of 10 MB is 13.4 MB in Base64. */
    private static final int MAX_MB = 14;

    @Inject
    private DecisionScans scans;

    @POST
    @RolesAllowed(Roles.REGULATOR)
    @BodyLimit(mb = MAX_MB)
    @Operation(
            summary = "Keep the document of a decision as a file: PDF, JPEG or PNG of at most 10 MB, in Base64",
            description =
                    "Encrypted, seen by officials alone. The same file again changes nothing. 400 evidence-type-unknown,"
                            + " evidence-type-differs (from its name), evidence-unreadable")
    public Page<ScanView> keep(@PathParam("id") UUID id, @Valid @NotNull MyEvidenceResource.SentFile file) {
        return page(scans.keep(id, file.bytes(), file.name()));
    }

    @GET
    @RolesAllowed(Roles.REGULATOR)
    @Operation(summary = "Which files of the decision are kept")
    public Page<ScanView> list(@PathParam("id") UUID id) {
        return page(scans.list(id));
    }

    @GET
    @Path("/{scan}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed(Roles.REGULATOR)
    @Operation(summary = "One file; that it was looked at is on the record")
    public Response open(@PathParam("id") UUID id, @PathParam("scan") UUID scan) {
        return MyEvidenceResource.shown(scans.open(id, scan));
    }

    private static Page<ScanView> page(List<ScanView> all) {
        return new Page<>(all, all.size());
    }
}
