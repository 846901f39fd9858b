package care.training.api;

import care.training.kernel.Page;
import care.training.kernel.Roles;
import care.training.registry.merge.MergeView;
import care.training.registry.merge.Merges;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Two records of one person: merged, and parted again, by two people. */
@Path("/people/merges")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MergeResource {
    @Inject
    private Merges merges;

    /**
     * @param survivor the record that stays
     * @param absorbed the record whose documents, names and all else become the survivor's
     */
    public record Proposal(
            @NotNull UUID survivor,
            @NotNull UUID absorbed,
            @NotBlank String reason) {}

    /** @param reason why they are two persons after all */
    public record Undoing(@NotBlank String reason) {}

    @POST
    @RolesAllowed(Roles.ASSOCIATION)
    @Idempotent
    @Operation(
            summary = "Say that two records are one person's; nothing happens before another approves",
            description = "409 merge-already-proposed, person-merged, merge-same-session, merge-same-class,"
                    + " merge-contradicting-bans")
    @APIResponseSchema(value = MergeView.class, responseCode = "201")
    public Response propose(@Valid @NotNull Proposal proposal) {
        MergeView merge = merges.propose(proposal.survivor(), proposal.absorbed(), proposal.reason());
        return Response.created(URI.create("/api/v1/people/merges/" + merge.id()))
                .entity(merge)
                .build();
    }

    @GET
    @RolesAllowed({Roles.ASSOCIATION, Roles.REGULATOR})
    @Operation(summary = "All merges, those that wait for another first")
    public Page<MergeView> list(@BeanParam Paging paging) {
        return merges.list(paging.page(), paging.size());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.ASSOCIATION, Roles.REGULATOR})
    @Operation(summary = "One merge")
    public MergeView get(@PathParam("id") UUID id) {
        return merges.get(id);
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed({Roles.ASSOCIATION, Roles.REGULATOR})
    @Operation(
            summary = "Merge the two records, as another than the one who proposed it",
            description = "409 merge-needs-another, merge-not-proposed, merge-same-session, merge-same-class,"
                    + " merge-contradicting-bans, merge-collides")
    public MergeView approve(@PathParam("id") UUID id) {
        return merges.approve(id);
    }

    @POST
    @Path("/{id}/refusal")
    @RolesAllowed({Roles.ASSOCIATION, Roles.REGULATOR})
    @Operation(summary = "Turn a proposal down, or take it back", description = "409 merge-not-proposed")
    public MergeView turnDown(@PathParam("id") UUID id) {
        return merges.turnDown(id);
    }

    @POST
    @Path("/{id}/undoing")
    @RolesAllowed({Roles.ASSOCIATION, Roles.REGULATOR})
    @Operation(
            summary = "Say that the two are not one person; they stay merged until another approves",
            description = "409 merge-not-in-effect, undoing-already-asked")
    public MergeView askUndoing(@PathParam("id") UUID id, @Valid @NotNull Undoing undoing) {
        return merges.askUndoing(id, undoing.reason());
    }

    @POST
    @Path("/{id}/undoing/approval")
    @RolesAllowed({Roles.ASSOCIATION, Roles.REGULATOR})
    @Operation(
            summary = "Part them, as another than the one who asked: each has back what was its own",
            description = "409 undoing-not-asked, undoing-needs-another, merge-not-in-effect, merged-on")
    public MergeView approveUndoing(@PathParam("id") UUID id) {
        return merges.approveUndoing(id);
    }
}
