package care.training.api;

import care.training.kernel.Languages;
import care.training.kernel.Level;
import care.training.kernel.Page;
import care.training.kernel.Roles;
import care.training.learning.ClassEligibility;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Eligibility of a whole class at once. */
@Path("/classes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ClassEligibilityResource {
    @Inject
    private ClassEligibility eligibility;

    @Inject
    private Clock clock;

    /** One person of a class. */
    public record Line(UUID personId, String name, MeResource.Answer eligibility) {}

    /** One page of a class. */
    public record Lines(List<Line> items, long total) {}

    @GET
    @Path("/{id: [0-9a-fA-F-]{36}}/eligibility")
    @RolesAllowed({Roles.COLLEGE, Roles.ASSOCIATION})
    @Operation(summary = "Who of a class of mine may enter a level on that day (today where none is given)")
    public Lines ofClass(
            @PathParam("id") UUID id,
            @QueryParam("occupation") @Parameter(example = "4-10-01-03") String occupation,
            @QueryParam("level") Level level,
            @QueryParam("on") LocalDate on,
            @BeanParam Paging paging,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        Locale locale = Languages.accepted(language);
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        Page<ClassEligibility.Line> page = eligibility.of(id, occupation, level, day, paging.page(), paging.size());
        return new Lines(
                page.items().stream()
                        .map(line ->
                                new Line(line.personId(), line.name(), MeResource.Answer.of(line.decision(), locale)))
                        .toList(),
                page.total());
    }
}
