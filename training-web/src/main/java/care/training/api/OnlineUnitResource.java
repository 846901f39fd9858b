package care.training.api;

import care.training.kernel.Roles;
import care.training.learning.online.NewQuestion;
import care.training.learning.online.NewUnit;
import care.training.learning.online.OnlineTeaching;
import care.training.learning.online.Option;
import care.training.learning.online.TaughtUnit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a class of the caller's organization reads and watches online. */
@Path("/classes/{id}/online-units")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COLLEGE, Roles.ASSOCIATION})
public class OnlineUnitResource {
    @Inject
    private OnlineTeaching teaching;

    /** A question with three options and the right one. */
    public record Question(String stem, String a, String b, String c, Option right) {
        NewQuestion read() {
            return new NewQuestion(stem, a, b, c, right);
        }
    }

    /** A text, the https address of a video, or both. */
    public record Unit(
            String title,
            String body,
            String link,
            Integer minutes,
            @NotNull Question question) {}

    /** The units of a class. */
    public record Units(List<TaughtUnit> items, long total) {}

    @GET
    @Operation(summary = "What a class reads and watches online, with its questions and answers")
    public Units units(@PathParam("id") UUID id) {
        List<TaughtUnit> units = teaching.units(id);
        return new Units(units, units.size());
    }

    @POST
    @Operation(summary = "Add a unit after the others")
    public Units add(@PathParam("id") UUID id, @Valid @NotNull Unit unit) {
        teaching.add(
                id,
                new NewUnit(
                        unit.title(),
                        unit.body(),
                        unit.link(),
                        unit.minutes(),
                        unit.question().read()));
        return units(id);
    }
}
