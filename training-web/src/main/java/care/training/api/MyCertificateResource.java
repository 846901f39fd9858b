package care.training.api;

import care.training.certification.Certificates;
import care.training.certification.MyCertificate;
import care.training.kernel.Page;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The caller's own certificates. */
@Path("/me/certificates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MyCertificateResource {
    @Inject
    private Certificates certificates;

    @GET
    @RolesAllowed(Roles.CAREGIVER)
    @Operation(summary = "My certificates, the latest first, each with the address that shows it to others")
    public Page<MyCertificate> mine() {
        List<MyCertificate> mine = certificates.mine();
        return new Page<>(mine, mine.size());
    }
}
