package care.training.api;

import care.training.kernel.Roles;
import care.training.scheduling.Bookings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A seat that was booked. */
@Path("/bookings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BookingResource {
    @Inject
    private Bookings bookings;

    @DELETE
    @Path("/" + SessionResource.ID)
    @RolesAllowed({Roles.CAREGIVER, Roles.COLLEGE, Roles.ASSOCIATION})
    @Operation(
            summary = "Give a seat back; again changes nothing",
            description = "409 booking-not-cancellable after registration has closed")
    @APIResponse(responseCode = "204", description = "Cancelled")
    public Response cancel(@PathParam("id") UUID booking) {
        bookings.cancel(booking);
        return Response.noContent().build();
    }
}
