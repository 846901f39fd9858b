package care.training.api;

import care.training.check.Checks;
import care.training.check.MyCheck;
import care.training.kernel.Page;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who checked the caller. */
@Path("/me/checks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MyCheckResource {
    @Inject
    private Checks checks;

    @GET
    @RolesAllowed(Roles.CAREGIVER)
    @Operation(summary = "Who checked me, when and what for, the latest first")
    public Page<MyCheck> mine(@BeanParam Paging paging) {
        return checks.aboutMe(paging.page(), paging.size());
    }
}
