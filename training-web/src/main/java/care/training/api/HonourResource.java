package care.training.api;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.registry.organization.Honours;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Honours of institutions, for the credit-information platform: the good side of the exchange. */
@Path("/honours")
@RequestScoped
public class HonourResource {
    @Inject
    private Honours honours;

    @GET
    @RolesAllowed(Roles.REGULATOR)
    @Produces({MediaType.APPLICATION_JSON, SignedAnswer.JOSE})
    @Operation(
            summary = "Stars and inclusive demonstrations awarded, or said to end, since a moment",
            description =
                    "Accept: application/jose answers the page as a compact JWS by the receipts' key, kind HONOURS")
    public Response list(
            @QueryParam("changedSince") Instant changedSince, @BeanParam Paging paging, @Context HttpHeaders asked) {
        if (changedSince == null) {
            throw Problem.invalid("changedSince", ProblemCode.REQUIRED);
        }
        return SignedAnswer.of(
                asked,
                () -> honours.changedSince(changedSince, paging.page(), paging.size()),
                () -> honours.signedChangesSince(changedSince, paging.page(), paging.size()));
    }
}
