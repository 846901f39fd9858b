package care.training.api;

import care.training.check.CheckView;
import care.training.check.cases.CaseProposal;
import care.training.check.cases.CaseQueue;
import care.training.check.cases.CaseReason;
import care.training.check.cases.CaseVerdict;
import care.training.check.cases.CaseView;
import care.training.check.cases.Cases;
import care.training.kernel.Page;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Possible matches that officials decide by two. */
@Path("/cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CaseResource {
    @Inject
    private Cases cases;

    /**
     * @param ban that means the person, for SAME_PERSON; may be left out where the case has one only
     * @param reason a class that belongs to the verdict
     */
    public record Proposal(
            @NotNull CaseVerdict verdict, UUID ban, @NotNull CaseReason reason) {}

    @GET
    @RolesAllowed(Roles.REGULATOR)
    @Operation(summary = "Cases, of the open ones those due first before: what is overdue stands at the top")
    public Page<CaseView> list(@QueryParam("queue") @DefaultValue("OPEN") CaseQueue queue, @BeanParam Paging paging) {
        return cases.list(queue, paging.page(), paging.size());
    }

    @GET
    @Path("/{number}")
    @RolesAllowed(Roles.REGULATOR)
    @Operation(summary = "A case with what is needed to decide it")
    public CaseView get(@PathParam("number") String number) {
        return cases.get(number);
    }

    @POST
    @Path("/{number}/document")
    @RolesAllowed(Roles.REGULATOR)
    @Operation(summary = "The whole document number of whoever was asked about; that it was seen is recorded")
    public CheckView.Subject unmask(@PathParam("number") String number) {
        return cases.unmask(number);
    }

    @POST
    @Path("/{number}/proposals")
    @RolesAllowed(Roles.REGULATOR)
    @Operation(
            summary = "Say whom the case is about; nothing follows before another official confirms it",
            description = "CANNOT_TELL asks for more: it needs no second official and gives the case more time."
                    + " 409 case-already-proposed; 422 case-has-exact-hit")
    public CaseView propose(@PathParam("number") String number, @Valid @NotNull Proposal proposal) {
        return cases.propose(number, new CaseProposal(proposal.verdict(), proposal.ban(), proposal.reason()));
    }

    @POST
    @Path("/{number}/proposals/confirmation")
    @RolesAllowed(Roles.REGULATOR)
    @Operation(
            summary = "Confirm what another official proposed: later checks are answered accordingly",
            description = "409 case-needs-another, case-not-proposed")
    public CaseView confirm(@PathParam("number") String number) {
        return cases.confirm(number);
    }

    @POST
    @Path("/{number}/proposals/refusal")
    @RolesAllowed(Roles.REGULATOR)
    @Operation(summary = "Turn down what was proposed, or take it back", description = "409 case-not-proposed")
    public CaseView turnDown(@PathParam("number") String number) {
        return cases.turnDown(number);
    }
}
