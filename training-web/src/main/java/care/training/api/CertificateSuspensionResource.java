package care.training.api;

import care.training.certification.IssuingRules;
import care.training.certification.change.ChangeView;
import care.training.certification.change.Suspensions;
import care.training.kernel.Languages;
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
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Certificates that the association suspends while it inquires; approved as every change of a certificate is. */
@Path("/certificates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CertificateSuspensionResource {
    @Inject
    private Suspensions suspensions;

    @Inject
    private IssuingRules rules;

    /**
     * @param reason the code of a class of reasons, see /certificates/suspension-reasons
     * @param document the number of the document it rests on
     */
    public record Suspension(
            @NotBlank String reason,
            @NotBlank String document,
            @NotBlank String note) {}

    @GET
    @Path("/suspension-reasons")
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(summary = "The classes of reasons for a suspension, by their codes")
    public Map<String, String> suspensionReasons(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        Map<String, String> reasons = new LinkedHashMap<>();
        rules.suspensionReasons().forEach((code, names) -> reasons.put(code, names.in(Languages.accepted(language))));
        return reasons;
    }

    @POST
    @Path("/{number}/suspensions")
    @RolesAllowed(Roles.ASSOCIATION)
    @Idempotent
    @Operation(
            summary = "Propose that a certificate of mine be suspended while we inquire; another person approves it",
            description = "From its approval on it stands for the days that are set, and ends by itself. 409"
                    + " certificate-not-valid, certificate-suspended, suspended-by-document, certificate-change-open")
    @APIResponseSchema(value = ChangeView.class, responseCode = "201")
    public Response suspend(@PathParam("number") String number, @Valid @NotNull Suspension asked) {
        return CertificateResource.proposed(
                suspensions.propose(number, asked.reason(), asked.document(), asked.note()));
    }

    @POST
    @Path("/{number}/suspension-ends")
    @RolesAllowed(Roles.ASSOCIATION)
    @Idempotent
    @Operation(
            summary = "Propose that the suspension of a certificate end before its day; another person approves it",
            description = "409 certificate-not-suspended, certificate-change-open")
    @APIResponseSchema(value = ChangeView.class, responseCode = "201")
    public Response endSuspension(@PathParam("number") String number, @Valid @NotNull CertificateResource.Noted why) {
        return CertificateResource.proposed(suspensions.proposeEnd(number, why.note()));
    }
}
