package care.training.api;

import care.training.kernel.Page;
import care.training.kernel.Roles;
import care.training.ledger.rereading.RereadingView;
import care.training.ledger.rereading.Rereadings;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The log and the rows that its entries were made from read again; {@code config/reread-log.sh} does it from a terminal. */
@Path("/ledger/rereadings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RereadingResource {
    @Inject
    private Rereadings rereadings;

    @POST
    @RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            summary =
                    "Read the log again, and against it the rows that its entries were made from, to the first difference",
            description = "It goes on by itself; GET the address in Location. While one is not over, that one is"
                    + " answered and no other begins")
    @APIResponseSchema(value = RereadingView.class, responseCode = "202")
    public Response begin() {
        RereadingView begun = rereadings.begin();
        return Response.accepted(begun)
                .location(URI.create("/api/v1/ledger/rereadings/" + begun.id()))
                .build();
    }

    @GET
    @RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
    @Operation(summary = "Each time that the database was read again against the log, the latest first")
    public Page<RereadingView> list(@BeanParam Paging paging) {
        return rereadings.list(paging.page(), paging.size());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
    @Operation(summary = "How far one of them is, and the first difference where there is one")
    public RereadingView get(@PathParam("id") UUID id) {
        return rereadings.get(id);
    }
}
