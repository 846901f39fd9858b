package care.training.api;

import care.training.check.person.MyBans;
import care.training.check.person.MyCheck;
import care.training.check.person.MyChecks;
import care.training.check.person.OwnBans;
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

/** Who checked the caller, and what the register of bans says of her. */
@Path("/me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MyCheckResource {
    @Inject
    private MyChecks checks;

    @Inject
    private OwnBans bans;

    @GET
    @Path("/checks")
    @RolesAllowed(Roles.CAREGIVER)
    @Operation(summary = "Who checked me, when and on what, and what I was told, the latest first")
    public Page<MyCheck> mine(@BeanParam Paging paging) {
        return checks.list(paging.page(), paging.size());
    }

    @POST
    @Path("/checks/{id}/withdrawal")
    @RolesAllowed(Roles.CAREGIVER)
    @Operation(
            summary = "Take back the authorisation that a check rests on",
            description = "The check stays as it was; a new one on the same reference is refused."
                    + " 409 authorisation-withdrawn; 422 authorisation-not-given")
    public MyCheck withdraw(@PathParam("id") UUID id) {
        return checks.withdraw(id);
    }

    @GET
    @Path("/bans")
    @RolesAllowed(Roles.CAREGIVER)
    @Operation(
            summary = "The entries in force that bar me, who decided them, and how to object",
            description = "503 could-not-check where the list cannot be read for certain")
    public MyBans bans() {
        return bans.mine();
    }
}
