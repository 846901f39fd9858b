package care.training.api;

import care.training.certification.validity.reminder.Reminder;
import care.training.certification.validity.reminder.Reminders;
import care.training.kernel.Page;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The caller's reminders of what ends. */
@Path("/me/reminders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReminderResource {
    private static final String ID = "{id: [0-9a-fA-F-]{36}}";

    @Inject
    private Reminders reminders;

    @GET
    @RolesAllowed({Roles.CAREGIVER, Roles.ASSESSOR})
    @Operation(summary = "Reminders of what still ends and was not put away, one of each thing")
    public Page<Reminder> mine() {
        List<Reminder> mine = reminders.mine();
        return new Page<>(mine, mine.size());
    }

    @POST
    @Path("/" + ID + "/seen")
    @RolesAllowed({Roles.CAREGIVER, Roles.ASSESSOR})
    @Operation(summary = "Put a reminder away")
    public void seen(@PathParam("id") UUID id) {
        reminders.seen(id);
    }
}
