package care.training.api;

import care.training.certification.credential.verification.CredentialAnswer;
import care.training.certification.credential.verification.CredentialCard;
import care.training.certification.credential.verification.CredentialFindingCode;
import care.training.certification.credential.verification.CredentialForm;
import care.training.certification.credential.verification.CredentialVerification;
import care.training.certification.credential.verification.Verdict;
import care.training.kernel.Languages;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** Credentials of anybody, verified for anybody. */
@Path("/credentials/verification")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CredentialVerificationResource {
    @Inject
    private CredentialVerification verification;

    /** One thing found of a credential. */
    public record Found(CredentialFindingCode code, CredentialFindingCode.Kind kind, String message) {}

    /**
     * @param credential what it says of itself, believed or not; left out where there is nothing to be read
     * @param findings what was found, good and bad
     */
    public record Answer(Verdict verdict, CredentialForm form, CredentialCard credential, List<Found> findings) {
        static Answer of(CredentialAnswer answer, Locale language) {
            return new Answer(
                    answer.verdict(),
                    answer.form(),
                    answer.card(),
                    answer.findings().stream()
                            .map(finding ->
                                    new Found(finding.code(), finding.code().kind(), finding.message(language)))
                            .toList());
        }
    }

    @POST
    @PermitAll
    @BodyLimit(mb = CredentialVerification.LARGEST_MB)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Verify a credential (Open Badges 3.0, W3C Verifiable Credentials 2.0), whoever issued it",
            description = "The body is the credential as JSON, as JSON Web Token, or a PNG or SVG with it inside;"
                    + " which of them is seen from the body itself. Whatever is wrong with it is a finding, not a"
                    + " problem. Keys and status lists of others are fetched only where the operator allows that;"
                    + " else the verdict is UNDECIDED. Too many from one address: 429 too-many-verifications with"
                    + " Retry-After")
    public Answer verify(
            @RequestBody(
                            content = {
                                @Content(mediaType = "application/vc"),
                                @Content(mediaType = "application/vc+jwt"),
                                @Content(mediaType = "image/png"),
                                @Content(mediaType = "image/svg+xml")
                            })
                    InputStream credential,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @Context HttpServletRequest request) {
        return Answer.of(verification.verify(credential, request.getRemoteAddr()), Languages.accepted(language));
    }
}
