package care.training.api;

import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.notification.WebhookEventState;
import care.training.notification.WebhookEventView;
import care.training.notification.WebhookView;
import care.training.notification.Webhooks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where an employer's own system is told of its alerts. */
@Path("/webhook")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WebhookResource {
    @Inject
    private Webhooks webhooks;

    /** @param address with https, at a public address */
    public record Receiver(@NotBlank String address) {}

    @GET
    @RolesAllowed(Roles.EMPLOYER)
    @Operation(summary = "Where my organization's system is told of alerts; 404 where none is registered")
    public WebhookView get() {
        return webhooks.mine().orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    @PUT
    @RolesAllowed(Roles.EMPLOYER)
    @Operation(
            summary = "Have events posted to an address from now on",
            description = "CloudEvents 1.0 in JSON, structured mode, signed by HTTP Message Signatures (RFC 9421,"
                    + " ecdsa-p256-sha256, label training, over method, target, content-type and content-digest) with the key"
                    + " of /issuer/keys that keyid names. In order, past one that the receiver refuses: order alerts by their"
                    + " sequence. A status of 2xx takes an event. Anything else is tried again with the same id after pauses that"
                    + " grow, for three days; then it stands as undelivered")
    public WebhookView register(@Valid @NotNull Receiver receiver) {
        return webhooks.register(receiver.address());
    }

    @DELETE
    @RolesAllowed(Roles.EMPLOYER)
    @Operation(summary = "Have nothing posted any more; what waits stays as undelivered")
    public void remove() {
        webhooks.remove();
    }

    @POST
    @Path("/test")
    @RolesAllowed(Roles.EMPLOYER)
    @Operation(summary = "Send an event that means nothing, to see that events arrive")
    public void test() {
        webhooks.test();
    }

    @GET
    @Path("/events")
    @RolesAllowed(Roles.EMPLOYER)
    @Operation(summary = "What was sent, waits or was given up, the latest first")
    public Page<WebhookEventView> events(@QueryParam("state") WebhookEventState state, @BeanParam Paging paging) {
        return webhooks.events(state, paging.page(), paging.size());
    }

    @POST
    @Path("/events/{id}/resend")
    @RolesAllowed(Roles.EMPLOYER)
    @Operation(summary = "Try an event again that was given up or waits; 404 for one that was delivered")
    public void resend(@PathParam("id") UUID id) {
        webhooks.resend(id);
    }
}
