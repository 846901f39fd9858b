package care.training.api;

import care.training.certification.credential.Issuers;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The bodies that issue certificates here, as credentials name them. */
@Path("/issuers/{code}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class IssuerProfileResource {
    @Inject
    private Issuers issuers;

    @GET
    @PermitAll
    @Operation(
            summary = "Profile (Open Badges 3.0) of a body that has issued here, by its unified social credit code",
            description = "Its keys stand in the DID document at /issuers/{code}/did.json, outside /api/v1")
    public JsonObject profile(@PathParam("code") String code) {
        return issuers.profile(code);
    }
}
