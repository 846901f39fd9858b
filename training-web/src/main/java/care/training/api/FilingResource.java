package care.training.api;

import care.training.kernel.Roles;
import care.training.kernel.SocialCreditCode;
import care.training.registry.filing.FilingState;
import care.training.registry.filing.Filings;
import care.training.registry.filing.NewFilingStep;
import care.training.registry.organization.NewStatus;
import care.training.registry.organization.StatusKind;
import care.training.registry.organization.Statuses;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What the authority records of an organization over time: the steps of its filing, and what it is awarded. */
@Path("/organizations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FilingResource {
    @Inject
    private Filings filings;

    @Inject
    private Statuses statuses;

    /** A step; {@code reason} is needed where the application does not conform. */
    public record Step(@NotNull FilingState state, @NotNull LocalDate since, String document, String reason) {}

    /** A status; {@code stars} 1 to 5 for STAR. */
    public record Award(
            @NotNull StatusKind kind,
            Integer stars,
            @NotNull LocalDate from,
            LocalDate to,
            String document) {}

    /** The last day on which a status holds, and why it ends. */
    public record End(@NotNull LocalDate to, String reason) {}

    @POST
    @Path("/{creditCode}/filing")
    @RolesAllowed({Roles.REGULATOR, Roles.ADMIN})
    @Idempotent
    @Operation(summary = "Record the next step of an organization's filing with the health authority")
    @APIResponseSchema(value = OrganizationAnswer.Step.class, responseCode = "201")
    public Response file(@PathParam("creditCode") String creditCode, @Valid @NotNull Step step) {
        return created(OrganizationAnswer.Step.of(filings.record(
                new SocialCreditCode(creditCode),
                new NewFilingStep(step.state(), step.since(), step.document(), step.reason()))));
    }

    @POST
    @Path("/{creditCode}/statuses")
    @RolesAllowed({Roles.REGULATOR, Roles.ADMIN})
    @Idempotent
    @Operation(summary = "Award a status: pilot, stars, inclusive demonstration")
    @APIResponseSchema(value = OrganizationAnswer.Status.class, responseCode = "201")
    public Response award(@PathParam("creditCode") String creditCode, @Valid @NotNull Award given) {
        return created(OrganizationAnswer.Status.of(statuses.award(
                new SocialCreditCode(creditCode),
                new NewStatus(given.kind(), given.stars(), given.from(), given.to(), given.document()))));
    }

    @POST
    @Path("/{creditCode}/statuses/{id}/end")
    @RolesAllowed({Roles.REGULATOR, Roles.ADMIN})
    @Operation(summary = "End a status earlier than was said, or at all")
    public OrganizationAnswer.Status end(
            @PathParam("creditCode") String creditCode, @PathParam("id") UUID id, @Valid @NotNull End end) {
        return OrganizationAnswer.Status.of(statuses.end(new SocialCreditCode(creditCode), id, end.to(), end.reason()));
    }

    private static Response created(Object entity) {
        return Response.status(Response.Status.CREATED).entity(entity).build();
    }
}
