package care.training.api;

import care.training.kernel.Page;
import care.training.kernel.Roles;
import care.training.standard.decision.AuditedDecision;
import care.training.standard.decision.DecisionLine;
import care.training.standard.decision.EligibilityDecisions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Decisions on eligibility that a seat rests on, for auditors. */
@Path("/eligibility-decisions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DecisionResource {
    @Inject
    private EligibilityDecisions decisions;

    @GET
    @RolesAllowed(Roles.AUDITOR)
    @Operation(summary = "Decisions that a seat rests on, the latest first; not of whom")
    public Page<DecisionLine> list(@BeanParam Paging paging) {
        return decisions.list(paging.page(), paging.size());
    }

    @GET
    @Path("/{id: [0-9a-fA-F-]{36}}")
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            summary = "One decision with its facts, taken again by the rules of then",
            description =
                    "replayed: whether it comes out the same; unchanged: whether the log confirms that it is as it"
                            + " was recorded")
    public AuditedDecision get(@PathParam("id") UUID id) {
        return decisions.audited(id);
    }
}
