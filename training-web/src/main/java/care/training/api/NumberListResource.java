package care.training.api;

import care.training.certification.verification.NumberListView;
import care.training.certification.verification.NumberLists;
import care.training.kernel.Page;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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

/** Lists of certificate numbers that an employer has verified at once. */
@Path("/number-lists")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NumberListResource {
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MAX_MB = 10;

    @Inject
    private NumberLists lists;

    @POST
    @Consumes({CSV, XLSX, MediaType.APPLICATION_JSON})
    @BodyLimit(mb = MAX_MB)
    @Idempotent
    @RolesAllowed(Roles.EMPLOYER)
    @Operation(
            summary =
                    "Verify a list of numbers with names (or printed codes): columns number and name, up to 2,000 rows",
            description =
                    "In JSON a list of objects. Each row is answered by itself. 429 too-many-lists, too-many-unmatched with"
                            + " Retry-After")
    @APIResponseSchema(value = NumberListView.class, responseCode = "201")
    public Response verify(@NotNull byte[] file) {
        NumberListView list = lists.verify(file);
        return Response.created(URI.create("/api/v1/number-lists/" + list.id()))
                .entity(list)
                .build();
    }

    @GET
    @RolesAllowed(Roles.EMPLOYER)
    @Operation(summary = "The lists of my organization, the last first, without their rows")
    public Page<NumberListView> mine(@BeanParam Paging paging) {
        return lists.mine(paging.page(), paging.size());
    }

    @GET
    @Path("/{id: [0-9a-fA-F-]{36}}")
    @RolesAllowed(Roles.EMPLOYER)
    @Operation(summary = "What was found of a list, page by page")
    public NumberListView get(@PathParam("id") UUID id, @BeanParam Paging paging) {
        return lists.get(id, paging.page(), paging.size());
    }
}
