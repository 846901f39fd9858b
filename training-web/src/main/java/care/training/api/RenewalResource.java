package care.training.api;

import care.training.certification.validity.renewal.RenewalCase;
import care.training.certification.validity.renewal.RenewalDesk;
import care.training.kernel.Page;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Renewals that rest on an exam: the association decides. */
@Path("/validity/renewals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RenewalResource {
    private static final String ID = "{id: [0-9a-fA-F-]{36}}";

    @Inject
    private RenewalDesk desk;

    /** @param reason for the holder to read */
    public record Refusal(@NotBlank String reason) {}

    @GET
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(summary = "Renewals that wait for a decision, the oldest first")
    public Page<RenewalCase> waiting(@BeanParam Paging paging) {
        return desk.waiting(paging.page(), paging.size());
    }

    @POST
    @Path("/" + ID + "/approval")
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(
            summary = "Grant a renewal that was asked for",
            description = "409 renewal-decided, renewal-not-open, proposer-cannot-approve")
    public RenewalCase grant(@PathParam("id") UUID id) {
        return desk.grant(id);
    }

    @POST
    @Path("/" + ID + "/refusal")
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(summary = "Refuse a renewal that was asked for", description = "409 renewal-decided")
    public RenewalCase refuse(@PathParam("id") UUID id, @Valid @NotNull Refusal refusal) {
        return desk.refuse(id, refusal.reason());
    }
}
