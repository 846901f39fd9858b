package care.training.api;

import care.training.check.police.NewPoliceLetter;
import care.training.check.police.PoliceLetterView;
import care.training.check.police.PoliceLetters;
import care.training.check.police.PoliceResult;
import care.training.kernel.DocumentType;
import care.training.kernel.Page;
import care.training.kernel.Roles;
import care.training.registry.employment.PersonRef;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** An employer's queries to the police: number, day and class of result, never the content. */
@Path("/police-letters")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PoliceLetterResource {
    @Inject
    private PoliceLetters letters;

    public record Subject(
            @NotNull DocumentType documentType,
            @NotBlank String documentNumber,
            @NotBlank String name) {}

    /**
     * @param personRef staff number of somebody on the staff; left out for somebody to be hired
     * @param subject somebody to be hired; left out otherwise
     * @param number of the letter; left out while the police have not answered
     * @param letteredOn the letter's day; of the request while there is no letter
     * @param corrects id of the entry that was wrong; then the person is that entry's
     */
    public record Letter(
            String personRef,
            @Valid Subject subject,
            String number,
            @NotNull LocalDate letteredOn,
            @NotNull PoliceResult result,
            UUID corrects) {}

    @POST
    @RolesAllowed(Roles.EMPLOYER)
    @Idempotent
    @Operation(
            summary = "Record a query to the police, or correct what was recorded",
            description = "result CLEAR_AS_OF, HIT_NOT_SHOWN, PENDING or NONE; EXPIRED comes by itself."
                    + " 409 police-letter-corrected")
    @APIResponseSchema(value = PoliceLetterView.class, responseCode = "201")
    public Response record(@Valid @NotNull Letter given) {
        Subject subject = given.subject();
        PoliceLetterView letter = letters.record(new NewPoliceLetter(
                given.personRef() == null ? null : new PersonRef(given.personRef()),
                subject == null ? null : SubjectDocument.of(subject.documentType(), subject.documentNumber()),
                subject == null ? null : SubjectDocument.name(subject.name()),
                given.number(),
                given.letteredOn(),
                given.result(),
                given.corrects()));
        return Response.created(URI.create("/api/v1/police-letters/" + letter.id()))
                .entity(letter)
                .build();
    }

    @GET
    @RolesAllowed(Roles.EMPLOYER)
    @Operation(summary = "Of each person the latest entry, what expires first before")
    public Page<PoliceLetterView> list(
            @QueryParam("expiringUntil") @Parameter(description = "only clear answers that expire by that day")
                    LocalDate expiringUntil,
            @BeanParam Paging paging) {
        return letters.list(expiringUntil, paging.page(), paging.size());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.EMPLOYER)
    @Operation(summary = "One entry")
    public PoliceLetterView get(@PathParam("id") UUID id) {
        return letters.get(id);
    }

    @GET
    @Path("/staff/{personRef}")
    @RolesAllowed(Roles.EMPLOYER)
    @Operation(summary = "All entries of somebody on the staff, corrected ones too, the latest first")
    public List<PoliceLetterView> ofStaff(@PathParam("personRef") String personRef) {
        return letters.ofStaff(new PersonRef(personRef));
    }
}
