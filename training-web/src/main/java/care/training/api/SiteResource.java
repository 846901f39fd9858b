package care.training.api;

import care.training.kernel.Roles;
import care.training.scheduling.SiteView;
import care.training.scheduling.Sites;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The places where an association holds exams. */
@Path("/sites")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ASSOCIATION)
public class SiteResource {
    @Inject
    private Sites sites;

    /** @param district code by GB/T 2260, six digits */
    public record NewSite(String name, String address, String district) {}

    @PUT
    @Operation(summary = "Record a site of my organization; one of the same name is changed")
    public SiteView record(@NotNull NewSite site) {
        return sites.record(site.name(), site.address(), site.district());
    }

    @GET
    @Operation(summary = "Sites of my organization")
    public List<SiteView> mine() {
        return sites.mine();
    }
}
