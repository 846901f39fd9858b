package care.training.api;

import care.training.kernel.Caller;
import care.training.kernel.DocumentType;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Languages;
import care.training.kernel.Level;
import care.training.kernel.Roles;
import care.training.registry.HeldQualification;
import care.training.registry.Holdings;
import care.training.registry.People;
import care.training.registry.PersonIdentity;
import care.training.standard.EligibilityDecision;
import care.training.standard.EligibilityService;
import care.training.standard.Missing;
import care.training.standard.MissingCode;
import care.training.standard.Verdict;
import care.training.standard.WayOutcome;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Who the caller is, and what she may enter. */
@Path("/me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MeResource {
    @Inject
    private Holdings holdings;

    @Inject
    private Caller caller;

    @Inject
    private People people;

    @Inject
    private EligibilityService eligibility;

    @Inject
    private Clock clock;

    /**
     * @param organization the unified social credit code the account acts for, left out where there is none
     * @param identity left out until it is stated
     */
    public record Me(String displayName, List<String> roles, String organization, PersonIdentity identity) {}

    /** Who somebody says she is. */
    public record StatedIdentity(
            @NotNull DocumentType documentType,
            @NotBlank String documentNumber,
            @NotBlank String name) {}

    /** @param earliestOn left out where time alone will not help */
    public record Answer(Verdict decision, String edition, List<Way> ways, LocalDate earliestOn) {
        static Answer of(EligibilityDecision decided, Locale language) {
            return new Answer(
                    decided.decision(),
                    decided.edition(),
                    decided.ways().stream().map(way -> Way.of(way, language)).toList(),
                    decided.earliestOn());
        }
    }

    /**
     * One way to enter, its condition in words, and what is missing.
     *
     * @param used what is known of her that counted
     * @param earliestOn left out where time alone will not help
     */
    public record Way(
            String id, boolean satisfied, String text, List<Lack> missing, List<Used> used, LocalDate earliestOn) {
        static Way of(WayOutcome way, Locale language) {
            return new Way(
                    way.id(),
                    way.satisfied(),
                    way.text(language),
                    way.missing().stream().map(lack -> Lack.of(lack, language)).toList(),
                    way.used().stream()
                            .map(fact -> new Used(fact.text(language), fact.examined()))
                            .toList(),
                    way.earliestOn());
        }
    }

    /** @param examined false where it is known by her own word only */
    public record Used(String text, boolean examined) {}

    /** @param from the first day on which it will be there by time alone, left out where there is none */
    public record Lack(MissingCode code, String text, LocalDate from) {
        static Lack of(Missing missing, Locale language) {
            return new Lack(missing.code(), missing.text(language), missing.from());
        }
    }

    @GET
    @Authenticated
    @Operation(summary = "Who I am: account, roles, organization, and the identity I have stated")
    public Me me() {
        return new Me(
                caller.displayName(),
                Stream.of(
                                Roles.CAREGIVER,
                                Roles.COLLEGE,
                                Roles.ASSOCIATION,
                                Roles.ASSESSOR,
                                Roles.EMPLOYER,
                                Roles.REGULATOR,
                                Roles.AUDITOR,
                                Roles.ADMIN)
                        .filter(caller::hasRole)
                        .toList(),
                caller.organization().map(Object::toString).orElse(null),
                people.myIdentity().orElse(null));
    }

    @PUT
    @Path("/identity")
    @RolesAllowed({Roles.CAREGIVER, Roles.ASSESSOR})
    @Operation(
            summary = "State who I am; the same again changes nothing",
            description = "409 document-of-another-account, document-under-another-name or identity-already-stated,"
                    + " each saying how to have it looked at")
    public PersonIdentity state(@Valid @NotNull StatedIdentity identity) {
        return people.state(new IdentityDocument(identity.documentType(), identity.documentNumber()), identity.name());
    }

    @GET
    @Path("/eligibility")
    @RolesAllowed(Roles.CAREGIVER)
    @Operation(summary = "May I enter this level on that day (today where none is given), and what is missing")
    public Answer eligibility(
            @NotBlank @QueryParam("occupation") @Parameter(example = "4-10-01-03") String occupation,
            @NotNull @QueryParam("level") Level level,
            @QueryParam("on") LocalDate on,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        return Answer.of(eligibility.mine(occupation, level, day), Languages.accepted(language));
    }

    @GET
    @Path("/qualifications")
    @RolesAllowed({Roles.CAREGIVER, Roles.ASSESSOR})
    @Operation(summary = "All that I hold: certificates, diplomas, titles, work, passed parts, with their source")
    public List<HeldQualification> qualifications() {
        return holdings.mine();
    }
}
