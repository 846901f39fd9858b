package care.training.api;

import care.training.kernel.DemoTime;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Settings;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The demo's clock: what five working days decide can be lived through in a minute. Elsewhere it does not exist. */
@Path("/demo/clock")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DemoClockResource {
    @Inject
    private Clock clock;

    @Inject
    private DemoTime demoTime;

    /** @param now the time it is for the application */
    public record ClockTime(@NotNull Instant now) {}

    @GET
    @PermitAll
    @Operation(summary = "What time it is (demo mode only)")
    public ClockTime read() {
        if (!Settings.isDemo()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return new ClockTime(clock.instant());
    }

    @PUT
    @PermitAll
    @Operation(summary = "Put the clock forward (demo mode only)")
    public ClockTime set(@Valid @NotNull ClockTime time) {
        return new ClockTime(demoTime.moveTo(time.now()));
    }
}
