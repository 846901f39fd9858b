package care.training.api;

import care.training.kernel.DocumentType;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Roles;
import care.training.registry.PersonName;
import care.training.registry.identity.ChangeKind;
import care.training.registry.identity.ChangeView;
import care.training.registry.identity.IdentityChanges;
import care.training.registry.identity.NewChange;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What the caller asks to have recorded of herself. */
@Path("/me/identity/changes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MyIdentityResource {
    @Inject
    private IdentityChanges changes;

    /**
     * @param documentType, documentNumber of a DOCUMENT
     * @param name of a NAME or ALIAS
     * @param since first day of the name, left out where not known
     */
    public record Asked(
            @NotNull ChangeKind kind,
            DocumentType documentType,
            String documentNumber,
            String name,
            LocalDate since,
            @NotBlank String reason) {

        NewChange asNewChange() {
            return kind == ChangeKind.DOCUMENT
                    ? new NewChange(kind, new IdentityDocument(documentType, documentNumber), null, null, reason)
                    : new NewChange(kind, null, new PersonName(name), since, reason);
        }
    }

    @POST
    @RolesAllowed({Roles.CAREGIVER, Roles.ASSESSOR})
    @Idempotent
    @Operation(
            summary = "Ask the association to record another name or document of mine, with the reason",
            description = "409 change-already-asked, identity-not-stated")
    @APIResponseSchema(value = ChangeView.class, responseCode = "201")
    public Response ask(@Valid @NotNull Asked asked) {
        return Response.status(Response.Status.CREATED)
                .entity(changes.ask(asked.asNewChange()))
                .build();
    }

    @GET
    @RolesAllowed({Roles.CAREGIVER, Roles.ASSESSOR})
    @Operation(summary = "What I asked for and what came of it, the latest first")
    public List<ChangeView> mine() {
        return changes.mine();
    }
}
