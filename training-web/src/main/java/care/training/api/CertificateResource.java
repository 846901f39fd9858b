package care.training.api;

import care.training.certification.CertificateStatus;
import care.training.certification.Certificates;
import care.training.certification.IssuingRules;
import care.training.certification.NumberForm;
import care.training.certification.change.CertificateChanges;
import care.training.certification.change.CertificateRecord;
import care.training.certification.change.ChangeView;
import care.training.certification.verification.CertificateCard;
import care.training.certification.verification.FileAnswer;
import care.training.certification.verification.FindingCode;
import care.training.certification.verification.LookupAnswer;
import care.training.certification.verification.NoAnswer;
import care.training.certification.verification.Verification;
import care.training.kernel.Languages;
import care.training.kernel.Level;
import care.training.kernel.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Certificates: looked up and verified by anybody, corrected and revoked by the association that issued them. */
@Path("/certificates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CertificateResource {
    private static final String PDF = "application/pdf";

    @Inject
    private Verification verification;

    @Inject
    private Certificates certificates;

    @Inject
    private CertificateChanges changes;

    @Inject
    private IssuingRules rules;

    @Inject
    private HttpServletRequest request;

    /** A number with the holder's name or the code printed on the certificate; one of the two is enough. */
    public record Sought(@NotBlank String number, String name, String code) {}

    /**
     * @param onNationalSite whether the national site has taken it in; it is valid before, too
     * @param validUntil last day, left out as expired is where it has none; of one that is over, status stays what it is
     * @param suspendedUntil last day of the suspension that stands, left out where none does; status stays what it is
     * @param reason left out where there is an answer
     * @param explanation the reason in words
     * @param tells what the number says by itself, where that is the reason
     */
    public record Found(
            String number,
            CertificateStatus status,
            Instant statusSince,
            String holder,
            String occupation,
            String occupationName,
            Level level,
            LocalDate issuedOn,
            String issuer,
            Boolean onNationalSite,
            LocalDate validUntil,
            Boolean expired,
            LocalDate suspendedUntil,
            NoAnswer reason,
            String explanation,
            Map<String, String> tells) {
        static Found of(LookupAnswer answer, Locale language) {
            CertificateCard card = answer.certificate();
            if (card == null) {
                NumberForm form = answer.form();
                boolean told = answer.reason() == NoAnswer.OLDER_SCHEME || answer.reason() == NoAnswer.OTHER_ISSUER;
                return new Found(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        answer.reason(),
                        answer.explanation(language),
                        told ? form.parts() : null);
            }
            return new Found(
                    card.number(),
                    card.status(),
                    card.statusSince(),
                    card.holder(),
                    card.occupation(),
                    card.occupationName(language),
                    card.level(),
                    card.issuedOn(),
                    card.issuer(language),
                    card.onNationalSite(),
                    card.validUntil(),
                    card.validUntil() == null ? null : card.expired(),
                    card.suspendedUntil(),
                    null,
                    null,
                    null);
        }
    }

    /** One thing found of a file. */
    public record FoundOut(FindingCode code, String message) {}

    /**
     * @param status, number left out where the file is no certificate's
     * @param suspendedUntil last day of the certificate's suspension; left out where none stands
     */
    public record FileVerdict(
            boolean authentic,
            String signatureLevel,
            Instant signedAt,
            CertificateStatus status,
            String number,
            LocalDate suspendedUntil,
            List<FoundOut> findings) {
        static FileVerdict of(FileAnswer answer, Locale language) {
            CertificateCard card = answer.certificate();
            return new FileVerdict(
                    answer.authentic(),
                    answer.signatureLevel(),
                    answer.signedAt(),
                    card == null ? null : card.status(),
                    card == null ? null : card.number(),
                    card == null ? null : card.suspendedUntil(),
                    answer.findings().stream()
                            .map(finding -> new FoundOut(finding.code(), finding.message(language)))
                            .toList());
        }
    }

    /** Why something is done, in words: what it rests on. */
    public record Noted(@NotBlank String note) {}

    /** @param reason the code of a class of reasons, see /certificates/revocation-reasons */
    public record Revocation(
            @NotBlank String reason, @NotBlank String note) {}

    /** @param name the holder's, as it is to be printed */
    public record Correction(
            @NotBlank String name, @NotBlank String note) {}

    @POST
    @Path("/lookups")
    @PermitAll
    @Operation(
            summary = "Look a certificate up by its number and the holder's name or the printed code",
            description = "Without an answer, reason says why: MALFORMED, OLDER_SCHEME, OTHER_ISSUER from the number's"
                    + " form alone, or NO_MATCH, the same for a wrong number and a wrong name or code. After too many of"
                    + " those from one address: 429 too-many-guesses with Retry-After; after too many for one number, from"
                    + " wherever: 429 too-many-names with Retry-After for any name, while the printed code is taken")
    public Found lookUp(@Valid @NotNull Sought sought, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        String nameOrCode = sought.name() == null || sought.name().isBlank() ? sought.code() : sought.name();
        return Found.of(
                verification.lookUp(sought.number(), nameOrCode, request.getRemoteAddr()),
                Languages.accepted(language));
    }

    @POST
    @Path("/verification")
    @PermitAll
    @BodyLimit(mb = 20)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Verify the PDF of a certificate",
            description = "authentic is true only where the file is byte for byte one that was issued here and its"
                    + " signature holds; findings say what is wrong otherwise. Too many from one address: 429"
                    + " too-many-files with Retry-After")
    public FileVerdict verify(
            @RequestBody(content = @Content(mediaType = PDF)) InputStream pdf,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return FileVerdict.of(verification.verifyPdf(pdf, request.getRemoteAddr()), Languages.accepted(language));
    }

    @GET
    @Path("/revocation-reasons")
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(summary = "The classes of reasons for a revocation, by their codes")
    public Map<String, String> reasons(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        Map<String, String> reasons = new LinkedHashMap<>();
        rules.revocationReasons().forEach((code, names) -> reasons.put(code, names.in(Languages.accepted(language))));
        return reasons;
    }

    @GET
    @Path("/{number}")
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(summary = "A certificate of mine with its corrections, suspensions, revocation and reprints")
    public CertificateRecord record(@PathParam("number") String number) {
        return changes.record(number);
    }

    @POST
    @Path("/{number}/revocations")
    @RolesAllowed(Roles.ASSOCIATION)
    @Idempotent
    @Operation(
            summary = "Propose that a certificate of mine be revoked; another person approves it",
            description = "A correction that is open does not stand in its way and ends when it is approved. 409"
                    + " certificate-not-valid, certificate-change-open")
    @APIResponseSchema(value = ChangeView.class, responseCode = "201")
    public Response revoke(@PathParam("number") String number, @Valid @NotNull Revocation asked) {
        return proposed(changes.proposeRevocation(number, asked.reason(), asked.note()));
    }

    @POST
    @Path("/{number}/corrections")
    @RolesAllowed(Roles.ASSOCIATION)
    @Idempotent
    @Operation(
            summary = "Propose that the holder's name be corrected; another person approves it",
            description = "A new file under the same number, with its own verification code, is then made and signed:"
                    + " by the name and the code before, a lookup answers REPLACED. 409 certificate-not-valid,"
                    + " certificate-suspended, certificate-change-open; 422 name-unchanged, no-glyph,"
                    + " certificate-text-too-long, portrait-damaged")
    @APIResponseSchema(value = ChangeView.class, responseCode = "201")
    public Response correct(@PathParam("number") String number, @Valid @NotNull Correction asked) {
        return proposed(changes.proposeCorrection(number, asked.name(), asked.note()));
    }

    @POST
    @Path("/{number}/photographs")
    @RolesAllowed(Roles.ASSOCIATION)
    @Idempotent
    @Operation(
            summary = "Propose that the holder's accepted photograph be put on it; another person approves it",
            description = "A new file under the same number, with its own verification code, is then made and signed:"
                    + " by the code before, a lookup answers REPLACED. 409 certificate-not-valid,"
                    + " certificate-suspended, certificate-change-open; 422 portrait-missing where none was accepted"
                    + " that was taken late enough, portrait-damaged, no-glyph, certificate-text-too-long")
    @APIResponseSchema(value = ChangeView.class, responseCode = "201")
    public Response addPhotograph(@PathParam("number") String number, @Valid @NotNull Noted why) {
        return proposed(changes.proposePhotograph(number, why.note()));
    }

    @POST
    @Path("/{number}/reprints")
    @RolesAllowed(Roles.ASSOCIATION)
    @Produces(PDF)
    @Operation(
            summary = "The file of a certificate that was lost, to be printed again; it is written down",
            description = "409 certificate-not-valid, certificate-suspended")
    public Response reprint(@PathParam("number") String number, @Valid @NotNull Noted why) {
        return file(number, changes.reprint(number, why.note()));
    }

    @GET
    @Path("/{number}/pdf")
    @RolesAllowed({Roles.CAREGIVER, Roles.ASSOCIATION})
    @Produces(PDF)
    @Operation(summary = "The signed PDF, for its holder and the body that issued it")
    public Response pdf(@PathParam("number") String number) {
        return file(number, certificates.pdf(number));
    }

    /** It waits for another person. */
    static Response proposed(ChangeView change) {
        return Response.created(URI.create("/api/v1/certificates/changes/" + change.id()))
                .entity(change)
                .build();
    }

    private static Response file(String number, byte[] pdf) {
        return Response.ok(pdf, PDF)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + number + ".pdf\"")
                .build();
    }
}
