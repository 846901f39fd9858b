package care.training.api;

import care.training.kernel.DocumentType;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Roles;
import care.training.scheduling.BookingView;
import care.training.scheduling.Bookings;
import care.training.scheduling.RosterEntry;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Seats in a session: booked by the candidate, or by a college or association that enters her. */
@Path("/sessions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EntryResource {
    @Inject
    private Bookings bookings;

    /** Whom a college or an association enters. */
    public record Candidate(
            @NotNull DocumentType documentType,
            @NotBlank String documentNumber,
            @NotBlank String name) {}

    /**
     * @param candidate left out by a caregiver, who books for herself
     * @param way the entry condition claimed; left out, any that is fulfilled
     * @param evidence what is handed in for it; a caregiver declares here that she means to work in the occupation, where
     *     the condition asks for it: {@code {"intendsToWork": true}}
     */
    public record NewBooking(@Valid Candidate candidate, String way, JsonObject evidence) {}

    /** Candidates of one session. */
    public record Candidates(List<RosterEntry> items, long total) {}

    @POST
    @Path("/" + SessionResource.ID + "/bookings")
    @RolesAllowed({Roles.CAREGIVER, Roles.COLLEGE, Roles.ASSOCIATION})
    @Idempotent
    @Operation(
            summary = "Book a seat for myself, or enter a candidate, who is registered if new",
            description = "409 session-full, already-booked, registration-not-open, registration-closed; 422"
                    + " not-eligible or evidence-needed with what is missing, declaration-needed where"
                    + " evidence.intendsToWork must be true, person-barred")
    @APIResponseSchema(value = BookingView.class, responseCode = "201")
    public Response book(@PathParam("id") UUID session, @Valid @NotNull NewBooking wanted) {
        String evidence = wanted.evidence() == null ? null : wanted.evidence().toString();
        Candidate candidate = wanted.candidate();
        BookingView booking = candidate == null
                ? bookings.book(session, wanted.way(), evidence)
                : bookings.enter(
                        session,
                        new IdentityDocument(candidate.documentType(), candidate.documentNumber()),
                        candidate.name(),
                        wanted.way(),
                        evidence);
        return Response.created(URI.create("/api/v1/bookings/" + booking.id()))
                .entity(booking)
                .build();
    }

    @GET
    @Path("/" + SessionResource.ID + "/bookings")
    @RolesAllowed({Roles.COLLEGE, Roles.ASSOCIATION})
    @Operation(summary = "Candidates by seat: all for the organizer, for a college those it entered")
    public Candidates ofSession(@PathParam("id") UUID session) {
        List<RosterEntry> entries = bookings.ofSession(session);
        return new Candidates(entries, entries.size());
    }
}
