package care.training.api;

import care.training.certification.validity.ValidityKind;
import care.training.certification.validity.ValidityState;
import care.training.certification.validity.renewal.HeldValidity;
import care.training.certification.validity.renewal.MyValidities;
import care.training.certification.validity.renewal.RequestView;
import care.training.certification.validity.renewal.ShownExam;
import care.training.certification.validity.renewal.WayStanding;
import care.training.kernel.Languages;
import care.training.kernel.Page;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the caller holds, how long, and how it goes on. */
@Path("/me/validities")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ValidityResource {
    private static final String ID = "{id: [0-9a-fA-F-]{36}}";

    @Inject
    private MyValidities validities;

    /**
     * One way to a further term.
     *
     * @param way HOURS or EXAM
     * @param since first day that counts today
     * @param hours wanted, left out for an exam as are done and missing
     */
    public record Way(
            String way, LocalDate since, Integer hours, BigDecimal done, BigDecimal missing, boolean met, String text) {
        static Way of(WayStanding one, Locale language) {
            return new Way(
                    one.way().kind().name(),
                    one.since(),
                    one.isExam() ? null : one.way().hours(),
                    one.isExam() ? null : one.done(),
                    one.isExam() ? null : one.missing(),
                    one.isMet(),
                    one.text(language));
        }
    }

    /**
     * @param validUntil last day; left out where there is none, as are the days after it
     * @param text how it stands and what can be done by when
     * @param request what was asked for last of this term
     */
    public record Held(
            UUID id,
            ValidityKind kind,
            String number,
            String occupation,
            ValidityState state,
            LocalDate validFrom,
            LocalDate validUntil,
            LocalDate renewableFrom,
            LocalDate graceUntil,
            LocalDate reinstatableUntil,
            boolean mayAsk,
            String edition,
            String text,
            List<Way> ways,
            RequestView request) {
        static Held of(HeldValidity held, Locale language) {
            return new Held(
                    held.id(),
                    held.kind(),
                    held.number(),
                    held.occupation(),
                    held.validity().state(),
                    held.from(),
                    held.validity().endsOn(),
                    held.validity().opensOn(),
                    held.validity().graceEndsOn(),
                    held.validity().backUntil(),
                    held.mayAsk(),
                    held.edition(),
                    held.text(language),
                    held.ways().stream().map(way -> Way.of(way, language)).toList(),
                    held.latest());
        }
    }

    /** An exam passed for the renewal, and what shows it. */
    public record Exam(
            @NotBlank String body,
            @NotNull LocalDate on,
            @NotBlank String reference) {}

    @GET
    @RolesAllowed({Roles.CAREGIVER, Roles.ASSESSOR})
    @Operation(summary = "My certificates and cards: how long each holds, and what its renewal takes")
    public Page<Held> mine(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        List<Held> mine = validities.mine().stream()
                .map(held -> Held.of(held, Languages.accepted(language)))
                .toList();
        return new Page<>(mine, mine.size());
    }

    @POST
    @Path("/" + ID + "/hours")
    @RolesAllowed({Roles.CAREGIVER, Roles.ASSESSOR})
    @Idempotent
    @Operation(
            summary = "Renew by the hours of my training record; granted at once",
            description = "409 renewal-not-open, renewal-waiting; 422 renewal-way-closed, renewal-hours-missing")
    public Held byHours(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return Held.of(validities.renewByHours(id), Languages.accepted(language));
    }

    @POST
    @Path("/" + ID + "/exam")
    @RolesAllowed({Roles.CAREGIVER, Roles.ASSESSOR})
    @Idempotent
    @Operation(
            summary = "Ask for a renewal because of an exam; the association decides",
            description = "409 renewal-not-open, renewal-waiting; 422 renewal-way-closed, renewal-exam-too-old")
    public Held byExam(
            @PathParam("id") UUID id,
            @Valid @NotNull Exam exam,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return Held.of(
                validities.askByExam(id, new ShownExam(exam.body(), exam.on(), exam.reference())),
                Languages.accepted(language));
    }
}
