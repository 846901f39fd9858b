package care.training.api;

import care.training.kernel.Level;
import care.training.kernel.Page;
import care.training.kernel.Roles;
import care.training.scheduling.NewSession;
import care.training.scheduling.SessionQuery;
import care.training.scheduling.SessionView;
import care.training.scheduling.Sessions;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Exam sessions: seen by everybody, scheduled by an association. */
@Path("/sessions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SessionResource {
    static final String ID = "{id: [0-9a-fA-F-]{36}}";

    @Inject
    private Sessions sessions;

    @GET
    @PermitAll
    @Operation(
            summary = "Sessions to come, the earliest first",
            description = "from is today where left out; the first digits of a district suffice")
    public Page<SessionView> open(
            @QueryParam("occupation") String occupation,
            @QueryParam("level") Level level,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("district") String district,
            @BeanParam Paging paging) {
        return sessions.open(new SessionQuery(occupation, level, from, to, district), paging.page(), paging.size());
    }

    @GET
    @Path("/mine")
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(summary = "Sessions of my organization, past ones too, the latest first")
    public Page<SessionView> mine(@BeanParam Paging paging) {
        return sessions.mine(paging.page(), paging.size());
    }

    @GET
    @Path("/" + ID)
    @PermitAll
    @Operation(summary = "One session, with the seats left at this moment")
    public SessionView one(@PathParam("id") UUID id) {
        return sessions.get(id);
    }

    @POST
    @RolesAllowed(Roles.ASSOCIATION)
    @Idempotent
    @Operation(
            summary = "Schedule a session; what is left out has a sensible value",
            description = "422 not-selected-to-certify: who may not certify the level need not examine it")
    @APIResponseSchema(value = SessionView.class, responseCode = "201")
    public Response schedule(@NotNull NewSession wanted) {
        SessionView session = sessions.schedule(wanted);
        return Response.created(URI.create("/api/v1/sessions/" + session.id()))
                .entity(session)
                .build();
    }
}
