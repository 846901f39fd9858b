package care.training.api;

import care.training.kernel.Languages;
import care.training.ledger.receipt.ReceiptAnswer;
import care.training.ledger.receipt.ReceiptFindingCode;
import care.training.ledger.receipt.ReceiptVerdict;
import care.training.ledger.receipt.ReceiptVerification;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** Receipts of checks and of exams, verified for anybody. */
@Path("/receipts/verification")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReceiptVerificationResource {
    @Inject
    private ReceiptVerification verification;

    /** One thing found of a receipt. */
    public record Found(ReceiptFindingCode code, ReceiptFindingCode.Kind kind, String message) {}

    /**
     * @param receipt what it says; left out unless it is whole and ours
     * @param place where it stands in the log; left out unless that is proved
     */
    public record Answer(ReceiptVerdict verdict, JsonObject receipt, ReceiptAnswer.Place place, List<Found> findings) {
        static Answer of(ReceiptAnswer answer, Locale language) {
            return new Answer(
                    answer.verdict(),
                    answer.receipt(),
                    answer.place(),
                    answer.findings().stream()
                            .map(finding ->
                                    new Found(finding.code(), finding.code().kind(), finding.message(language)))
                            .toList());
        }
    }

    @POST
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary =
                    "Verify a receipt of a check or of an exam: who signed it, whether it is whole, where it stands in"
                            + " the log",
            description = "The body is the compact JWS, or the JSON document with its proof. Whatever is wrong with it"
                    + " is a finding, not a problem. Nothing of it is kept, and nothing is told that it does not say"
                    + " but its place in the log. Too many from one address: 429 too-many-receipts with Retry-After")
    public Answer verify(
            @RequestBody(
                            content = {
                                @Content(mediaType = "application/jose"),
                                @Content(mediaType = "application/jose+json")
                            })
                    byte[] receipt,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @Context HttpServletRequest request) {
        return Answer.of(verification.verify(receipt, request.getRemoteAddr()), Languages.accepted(language));
    }
}
