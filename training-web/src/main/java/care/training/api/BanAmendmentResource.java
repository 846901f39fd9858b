package care.training.api;

import care.training.ban.AmendmentKind;
import care.training.ban.AmendmentReason;
import care.training.ban.BanAmendments;
import care.training.ban.BanView;
import care.training.ban.FurtherIdentity;
import care.training.ban.LegalBasis;
import care.training.ban.NewAmendment;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Changes of entries in force: a start that becomes known, an end set or moved, lifting, death, a further document or name. */
@Path("/bans/{id}/changes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BanAmendmentResource {
    @Inject
    private BanAmendments amendments;

    /**
     * What became known of the person: documents, names, or both.
     *
     * @param documents at most ten
     * @param names at most twenty
     */
    public record Identity(List<BanResource.@Valid @NotNull Document> documents, List<@NotBlank String> names) {
        FurtherIdentity asFurther() {
            return new FurtherIdentity(
                    documents == null
                            ? List.of()
                            : documents.stream().map(BanResource.Document::read).toList(),
                    names == null ? List.of() : names);
        }
    }

    /**
     * A change.
     *
     * @param authority, documentNumber, decidedOn of the decision or the certificate it rests on
     * @param legalBasis of EXTENDED only
     * @param start of START_KNOWN only: the day from which the term counts
     * @param end the last day barred from now on
     * @param life of EXTENDED only
     * @param identity of IDENTIFIED only
     */
    public record Change(
            @NotNull AmendmentKind kind,
            @NotNull AmendmentReason reason,
            @NotBlank String authority,
            @NotBlank String documentNumber,
            @NotNull LocalDate decidedOn,
            LegalBasis legalBasis,
            LocalDate start,
            LocalDate end,
            Boolean life,
            @Valid Identity identity) {

        NewAmendment asNewAmendment() {
            return new NewAmendment(
                    kind,
                    reason,
                    authority,
                    documentNumber,
                    decidedOn,
                    legalBasis,
                    start,
                    end,
                    Boolean.TRUE.equals(life),
                    identity == null ? null : identity.asFurther());
        }
    }

    @POST
    @RolesAllowed(Roles.REGULATOR)
    @Idempotent
    @Operation(
            summary = "Propose a change of an entry in force; nothing changes before another official confirms it",
            description =
                    "409 ban-not-in-force, ban-change-already-proposed; 422 ban-needs-basis, ban-kind-and-basis-differ,"
                            + " ban-term-invalid, ban-change-does-not-fit")
    @APIResponseSchema(value = BanView.class, responseCode = "201")
    public Response propose(@PathParam("id") UUID id, @Valid @NotNull Change change) {
        return Response.status(Response.Status.CREATED)
                .entity(amendments.propose(id, change.asNewAmendment()))
                .build();
    }

    @POST
    @Path("/{number}/approval")
    @RolesAllowed(Roles.REGULATOR)
    @Operation(
            summary = "Confirm a change as another official; it is in force at once",
            description = "409 proposer-cannot-approve, ban-change-not-proposed, ban-not-in-force")
    public BanView confirm(@PathParam("id") UUID id, @PathParam("number") int number) {
        return amendments.confirm(id, number);
    }

    @POST
    @Path("/{number}/refusal")
    @RolesAllowed(Roles.REGULATOR)
    @Operation(
            summary = "Turn a proposed change down; the entry goes on as it was",
            description = "409 ban-change-not-proposed")
    public BanView turnDown(@PathParam("id") UUID id, @PathParam("number") int number) {
        return amendments.turnDown(id, number);
    }
}
