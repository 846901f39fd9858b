package care.training.api;

import care.training.certification.credential.sharing.LinkOpening;
import care.training.certification.credential.sharing.SharedLink;
import care.training.certification.credential.sharing.Sharing;
import care.training.kernel.Page;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Links by which a caregiver shows her certificate to others for a while. */
@Path("/me/certificates/{number}/links")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SharingResource {
    @Inject
    private Sharing sharing;

    /** @param days how long it works; one of those that the page offers */
    public record NewLink(@NotNull Integer days) {}

    /** @param address left out once the link is no longer open */
    public record Link(
            UUID id,
            String address,
            Instant madeAt,
            Instant endsAt,
            Instant withdrawnAt,
            long opened,
            Instant lastOpened) {
        static Link of(SharedLink link) {
            return new Link(
                    link.id(),
                    link.address(),
                    link.madeAt(),
                    link.endsAt(),
                    link.withdrawnAt(),
                    link.opened(),
                    link.lastOpened());
        }
    }

    @GET
    @RolesAllowed(Roles.CAREGIVER)
    @Operation(summary = "The links to my certificate, the latest first")
    public Page<Link> links(@PathParam("number") String number, @BeanParam Paging paging) {
        Page<SharedLink> links = sharing.of(number, paging.page(), paging.size());
        return new Page<>(links.items().stream().map(Link::of).toList(), links.total());
    }

    @POST
    @RolesAllowed(Roles.CAREGIVER)
    @Idempotent
    @Operation(summary = "A new link to my certificate, for some days")
    @APIResponseSchema(value = Link.class, responseCode = "201")
    public Response make(@PathParam("number") String number, @Valid @NotNull NewLink wanted) {
        return Response.status(Response.Status.CREATED)
                .entity(Link.of(sharing.make(number, wanted.days())))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CAREGIVER)
    @Operation(summary = "Take a link back: it no longer opens")
    @APIResponse(responseCode = "204", description = "Taken back, or no longer open before")
    public void withdraw(@PathParam("number") String number, @PathParam("id") UUID id) {
        sharing.withdraw(number, id);
    }

    @GET
    @Path("/{id}/openings")
    @RolesAllowed(Roles.CAREGIVER)
    @Operation(summary = "When and from roughly where a link was opened, the latest first")
    public Page<LinkOpening> openings(
            @PathParam("number") String number, @PathParam("id") UUID id, @BeanParam Paging paging) {
        return sharing.openings(number, id, paging.page(), paging.size());
    }
}
