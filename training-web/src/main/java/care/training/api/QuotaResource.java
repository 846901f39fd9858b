package care.training.api;

import care.training.kernel.Roles;
import care.training.registry.organization.StatusKind;
import care.training.registry.quota.Quotas;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The plan's quotas beside what stands. */
@Path("/quotas")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class QuotaResource {
    @Inject
    private Quotas quotas;

    /** A quota; {@code most} is left out where the plan names no upper number. */
    public record Line(StatusKind status, String area, int least, Integer most, long actual, boolean reached) {
        static Line of(Quotas.Line line) {
            return new Line(
                    line.quota().status(),
                    line.quota().area(),
                    line.quota().least(),
                    line.quota().most(),
                    line.actual(),
                    line.isReached());
        }
    }

    /** What an area has: organizations whose filing stands, their places, and the statuses held. */
    public record Area(String area, long filed, long places, long pilots, long stars, long inclusive) {
        static Area of(Quotas.Area area) {
            return new Area(area.area(), area.filed(), area.places(), area.pilots(), area.stars(), area.inclusive());
        }
    }

    /** A year's quotas; statuses are counted on {@code countedOn}. */
    public record Year(int year, LocalDate countedOn, List<Line> lines, List<Area> areas) {}

    @GET
    @RolesAllowed({Roles.REGULATOR, Roles.AUDITOR, Roles.ADMIN})
    @Operation(summary = "The plan's quotas of a year by area, beside what stood at its end, or stands today")
    public Year of(@QueryParam("year") int year) {
        Quotas.Year found = quotas.of(year);
        return new Year(
                found.year(),
                found.countedOn(),
                found.lines().stream().map(Line::of).toList(),
                found.areas().stream().map(Area::of).toList());
    }
}
