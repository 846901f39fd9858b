package care.training.api;

import care.training.kernel.Roles;
import care.training.ledger.keys.FieldKeyAdministration;
import care.training.ledger.keys.FieldKeysView;
import care.training.ledger.keys.FieldRotationView;
import care.training.ledger.keys.RetiredFieldKey;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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

/** The keys of encrypted fields; {@code config/field-keys.sh} does the whole rotation from a terminal. */
@Path("/field-keys")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FieldKeyResource {
    @Inject
    private FieldKeyAdministration administration;

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Which node has which keys of encrypted fields, which keys are retired, and the latest rotation")
    public FieldKeysView view() {
        return administration.view();
    }

    @POST
    @Path("/rotations")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Encrypt everything anew under the primary key while the platform works",
            description =
                    "It goes on by itself; GET the address in Location. While one to this key is not over, that one is"
                            + " answered and no other begins")
    @APIResponseSchema(value = FieldRotationView.class, responseCode = "202")
    public Response begin() {
        FieldRotationView begun = administration.begin();
        return Response.accepted(begun)
                .location(URI.create("/api/v1/field-keys/rotations/" + begun.id()))
                .build();
    }

    @GET
    @Path("/rotations/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "How far a rotation is")
    public FieldRotationView get(@PathParam("id") UUID id) {
        return administration.get(id);
    }

    @POST
    @Path("/{key}/retirement")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "End a key that no row is under any more, so that it may be removed from the key files",
            description = "While rows are under it the answer is 409 and names each table with their number")
    public RetiredFieldKey retire(@PathParam("key") long key) {
        return administration.retire(key);
    }
}
