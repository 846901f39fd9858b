package care.training.api;

import care.training.certification.validity.ValidityKind;
import care.training.certification.validity.ValidityState;
import care.training.certification.validity.ending.EditionEffects;
import care.training.certification.validity.ending.EffectsFound;
import care.training.certification.validity.ending.EndingFilter;
import care.training.certification.validity.ending.EndingRow;
import care.training.certification.validity.ending.Endings;
import care.training.certification.validity.reminder.ReminderCount;
import care.training.certification.validity.reminder.Reminders;
import care.training.certification.validity.reminder.Reminding;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What ends soon, for the association, and the reminders of it. */
@Path("/validity")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ValidityDeskResource {
    private static final int MOST_DAYS = 3_660;

    @Inject
    private Endings endings;

    @Inject
    private EditionEffects effects;

    @Inject
    private Reminders reminders;

    @Inject
    private Reminding reminding;

    /**
     * @param reminded days of the last reminder of this term, left out where none was sent
     * @param requestWaiting whether a request for a further term waits for a decision
     */
    public record Ending(
            UUID id,
            ValidityKind kind,
            String number,
            String holder,
            String occupation,
            ValidityState state,
            LocalDate validFrom,
            LocalDate validUntil,
            LocalDate graceUntil,
            LocalDate reinstatableUntil,
            Integer reminded,
            boolean requestWaiting) {
        static Ending of(EndingRow row) {
            return new Ending(
                    row.id(),
                    row.kind(),
                    row.number(),
                    row.name(),
                    row.occupation(),
                    row.validity().state(),
                    row.from(),
                    row.validity().endsOn(),
                    row.validity().graceEndsOn(),
                    row.validity().backUntil(),
                    row.reminded(),
                    row.waiting());
        }
    }

    /** @param file the text of a {@code validity.yaml}, of which the last edition is compared */
    public record Proposed(@NotBlank String file) {}

    /** How many reminders went out. */
    public record Sent(int sent) {}

    @GET
    @Path("/endings")
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(
            summary = "Cards and certificates that end or have ended, what ends first at the top",
            description =
                    "within: ends in so many days from today; state: CURRENT, RENEWABLE, IN_GRACE, LAPSED or GONE")
    public Page<Ending> endings(
            @QueryParam("within") Integer within,
            @QueryParam("state") ValidityState state,
            @QueryParam("occupation") String occupation,
            @BeanParam Paging paging) {
        return found(within, state, occupation, null, paging);
    }

    /**
     * What ends that is sought: in the body, since names of people stand in no address.
     *
     * @param words in the holder's name or the number
     * @param within, state, occupation as in the list; left out for any
     */
    public record Sought(@NotBlank String words, Integer within, ValidityState state, String occupation) {}

    @POST
    @Path("/endings/lookups")
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(summary = "The same by the holder's name or the number")
    public Page<Ending> find(@Valid @NotNull Sought sought, @BeanParam Paging paging) {
        return found(sought.within(), sought.state(), sought.occupation(), sought.words(), paging);
    }

    private Page<Ending> found(Integer within, ValidityState state, String occupation, String words, Paging paging) {
        if (within != null && (within < 0 || within > MOST_DAYS)) {
            throw Problem.invalid("within", ProblemCode.OUT_OF_RANGE, 0, MOST_DAYS);
        }
        Page<EndingRow> found =
                endings.page(new EndingFilter(within, state, occupation, words), paging.page(), paging.size());
        return new Page<>(found.items().stream().map(Ending::of).toList(), found.total());
    }

    @POST
    @Path("/effects")
    @RolesAllowed({Roles.ADMIN, Roles.ASSOCIATION})
    @Operation(
            summary = "What the rules of a file would make of what is held, before they hold",
            description = "Nothing is kept or changed. 422 rules-flawed with the place of everything that is wrong")
    public EffectsFound effects(@Valid @NotNull Proposed proposed, @BeanParam Paging paging) {
        return effects.ofFile(proposed.file(), paging.page(), paging.size());
    }

    @GET
    @Path("/effects/{edition}")
    @RolesAllowed({Roles.ADMIN, Roles.ASSOCIATION})
    @Operation(summary = "The same of an edition that is announced: its day has not come")
    public EffectsFound announced(@PathParam("edition") String edition, @BeanParam Paging paging) {
        return effects.ofAnnounced(edition, paging.page(), paging.size());
    }

    @GET
    @Path("/reminders")
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(summary = "How many reminders went out in the last year, by what of and how long before")
    public List<ReminderCount> reminders() {
        return reminders.counts();
    }

    @POST
    @Path("/reminders")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Send now what the night would send",
            description = "For a night that was missed. What was sent is not sent again")
    public Sent send() {
        return new Sent(reminding.send());
    }
}
