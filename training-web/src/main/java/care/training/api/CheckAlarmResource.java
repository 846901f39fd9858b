package care.training.api;

import care.training.check.misuse.CheckAlarm;
import care.training.check.misuse.CheckAlarms;
import care.training.kernel.Page;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Checks that looked like guessing, for auditors. */
@Path("/check-alarms")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CheckAlarmResource {
    @Inject
    private CheckAlarms alarms;

    @GET
    @RolesAllowed(Roles.AUDITOR)
    @Operation(summary = "Whose checks looked like guessing, of what kind and when, the latest first")
    public Page<CheckAlarm> list(@BeanParam Paging paging) {
        return alarms.list(paging.page(), paging.size());
    }
}
