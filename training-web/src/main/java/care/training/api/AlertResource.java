package care.training.api;

import care.training.check.alert.AlertState;
import care.training.check.alert.AlertSupervision;
import care.training.check.alert.AlertView;
import care.training.check.alert.Alerts;
import care.training.check.alert.EscalatedAlert;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What an employer is told of its staff without asking. */
@Path("/alerts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AlertResource {
    @Inject
    private Alerts alerts;

    @Inject
    private AlertSupervision supervision;

    @GET
    @RolesAllowed(Roles.EMPLOYER)
    @Operation(
            summary = "The alerts of my organization after a number, in their order",
            description =
                    "Ask on with the sequence of the last one you were given: alerts become visible in the order of"
                            + " their numbers, so none is passed by. Some numbers may be left out. An alert never says why. Where"
                            + " somebody on the staff may be meant by a ban, officials says the case, the day it is due and"
                            + " what came of it")
    public Page<AlertView> list(
            @QueryParam("since")
                    @DefaultValue("0")
                    @Parameter(description = "the sequence of the last alert you have; 0 for all")
                    Long since,
            @BeanParam Paging paging) {
        if (since == null || since < 0) {
            throw Problem.invalid("since", ProblemCode.OUT_OF_RANGE, 0, Long.MAX_VALUE);
        }
        return alerts.since(since, paging.page(), paging.size());
    }

    @GET
    @Path("/state")
    @RolesAllowed(Roles.EMPLOYER)
    @Operation(
            summary = "How many alerts are open, and the number of the last one: cheap enough to ask every few seconds")
    public AlertState state() {
        return alerts.state();
    }

    @POST
    @Path("/{id}/acknowledgement")
    @RolesAllowed(Roles.EMPLOYER)
    @Operation(summary = "Somebody here has seen the alert; said again it stays as it was said first")
    public AlertView acknowledge(@PathParam("id") UUID id) {
        return alerts.acknowledge(id);
    }

    @GET
    @Path("/escalated")
    @RolesAllowed({Roles.REGULATOR, Roles.AUDITOR})
    @Operation(
            summary = "Alerts that employers did not acknowledge in time, those longest overdue first; nobody is named")
    public Page<EscalatedAlert> escalated(
            @QueryParam("district") String district,
            @QueryParam("open") @DefaultValue("true") boolean open,
            @BeanParam Paging paging) {
        return supervision.escalated(district, open, paging.page(), paging.size());
    }
}
