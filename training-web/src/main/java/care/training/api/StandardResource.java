package care.training.api;

import care.training.kernel.Page;
import care.training.kernel.Roles;
import care.training.scheduling.AffectedBooking;
import care.training.scheduling.RuleEffects;
import care.training.standard.ChangeView;
import care.training.standard.ChangedValue;
import care.training.standard.RevisionView;
import care.training.standard.StandardChanges;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The occupational standards as files, their revisions, and changes of them. */
@Path("/standards")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StandardResource {
    @Inject
    private StandardChanges changes;

    @Inject
    private RuleEffects effects;

    /**
     * A file of rules to add or to put in another's place.
     *
     * @param file its text, YAML; what it is stands in it
     * @param effectiveFrom the first day of an exam or an entry for which it is to hold; left out for today
     * @param reason why, for whoever approves it
     */
    public record Proposal(
            @NotBlank String file,
            LocalDate effectiveFrom,
            @NotBlank String reason) {}

    /** A file as it holds now. */
    public record RuleFile(String path, String text) {}

    @GET
    @Path("/files")
    @RolesAllowed({Roles.ADMIN, Roles.ASSOCIATION})
    @Operation(summary = "The paths of the files that hold")
    public List<String> files() {
        return changes.files();
    }

    @GET
    @Path("/file")
    @RolesAllowed({Roles.ADMIN, Roles.ASSOCIATION})
    @Operation(summary = "One file as it holds now, to be changed and proposed")
    public RuleFile file(@QueryParam("path") @NotNull String path) {
        return new RuleFile(path, changes.file(path));
    }

    @GET
    @Path("/revisions")
    @RolesAllowed({Roles.ADMIN, Roles.ASSOCIATION})
    @Operation(summary = "The revisions, the newest first")
    public Page<RevisionView> revisions(@BeanParam Paging paging) {
        return changes.revisions(paging.page(), paging.size());
    }

    @GET
    @Path("/changes")
    @RolesAllowed({Roles.ADMIN, Roles.ASSOCIATION})
    @Operation(summary = "Proposed changes, the open ones first")
    public Page<ChangeView> list(@BeanParam Paging paging) {
        return changes.list(paging.page(), paging.size());
    }

    @POST
    @Path("/changes")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Propose a file of rules; it holds only after another person has approved it",
            description = "422 rules-flawed, naming line and place of everything that is wrong; rules-unchanged,"
                    + " blueprint-contradicts")
    @APIResponseSchema(value = ChangeView.class, responseCode = "201")
    public Response propose(@Valid @NotNull Proposal proposal) {
        ChangeView change = changes.propose(
                proposal.file().getBytes(StandardCharsets.UTF_8), proposal.effectiveFrom(), proposal.reason());
        return Response.created(URI.create("/api/v1/standards/changes/" + change.id()))
                .entity(change)
                .build();
    }

    @GET
    @Path("/changes/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.ASSOCIATION})
    @Operation(summary = "One change")
    public ChangeView get(@PathParam("id") UUID id) {
        return changes.get(id);
    }

    @GET
    @Path("/changes/{id}/values")
    @RolesAllowed({Roles.ADMIN, Roles.ASSOCIATION})
    @Operation(summary = "What a change adds, alters and takes away, value by value")
    public List<ChangedValue> values(@PathParam("id") UUID id) {
        return changes.values(id);
    }

    @GET
    @Path("/changes/{id}/effects")
    @RolesAllowed({Roles.ADMIN, Roles.ASSOCIATION})
    @Operation(
            summary =
                    "Decisions on entry that would come out otherwise under the change, also of seats given back since",
            description =
                    "Found when first asked for and kept; they keep the revision they were made under; all for an operator, its"
                            + " own for an association")
    public Page<AffectedBooking> effects(@PathParam("id") UUID id, @BeanParam Paging paging) {
        return effects.of(id, paging.page(), paging.size());
    }

    @POST
    @Path("/changes/{id}/effects")
    @RolesAllowed({Roles.ADMIN, Roles.ASSOCIATION})
    @Operation(
            summary = "Find the effects of a change anew, with what was booked and proven since",
            description = "409 change-decided")
    public Page<AffectedBooking> findEffects(@PathParam("id") UUID id, @BeanParam Paging paging) {
        effects.findAgain(id);
        return effects.of(id, paging.page(), paging.size());
    }

    @POST
    @Path("/changes/{id}/approval")
    @RolesAllowed({Roles.ADMIN, Roles.ASSOCIATION})
    @Operation(
            summary = "Let a change take effect, as another person than the one who proposed it",
            description = "409 proposer-cannot-approve, change-decided, changed-meanwhile")
    public ChangeView approve(@PathParam("id") UUID id) {
        return changes.approve(id);
    }

    @POST
    @Path("/changes/{id}/refusal")
    @RolesAllowed({Roles.ADMIN, Roles.ASSOCIATION})
    @Operation(summary = "Turn a change down, or take one's own back", description = "409 change-decided")
    public ChangeView turnDown(@PathParam("id") UUID id) {
        return changes.turnDown(id);
    }
}
