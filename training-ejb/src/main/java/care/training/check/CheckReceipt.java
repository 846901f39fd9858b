package care.training.check;

import care.training.certification.CertificateSummary;
import care.training.kernel.Json;
import care.training.kernel.SocialCreditCode;
import care.training.ledger.ReceiptSigner;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * What the receipt of a check says: the whole answer, to whom it was given, and which list it was read from.
 *
 * @param kind always {@code CHECK}
 * @param listEpoch how many changes the list had had
 */
public record CheckReceipt(
        String kind,
        UUID id,
        SocialCreditCode organization,
        CheckView.Subject subject,
        CheckPurpose purpose,
        CheckBasis legalBasis,
        CheckOutcome outcome,
        boolean objected,
        CheckIdentity identity,
        String caseNumber,
        List<CertificateSummary> credentials,
        Instant listAsOf,
        long listEpoch,
        Instant checkedAt,
        LocalDate reviewDueOn,
        String caveat) {
    static final String KIND = "CHECK";

    /** What the log calls it. */
    static final String RECORDED = "CHECK_ANSWERED";

    /** What is signed. */
    JsonObject content() {
        try (JsonReader reader = jakarta.json.Json.createReader(new StringReader(Json.write(this)))) {
            return reader.readObject();
        }
    }

    /** The answer that a receipt that we signed and kept says. */
    static CheckView read(String jws) {
        return signed(jws).answer(jws);
    }

    /** The same as it was signed. */
    static CheckReceipt signed(String jws) {
        return Json.read(new String(part(jws, 1), StandardCharsets.UTF_8), CheckReceipt.class);
    }

    /** What the log commits to: the payload; the whole of a receipt that does not say its salt. */
    static byte[] recorded(String jws) {
        boolean saysItsSalt =
                new String(part(jws, 0), StandardCharsets.UTF_8).contains('"' + ReceiptSigner.COMMITMENT + '"');
        return saysItsSalt ? part(jws, 1) : jws.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] part(String jws, int number) {
        return Base64.getUrlDecoder().decode(jws.split("\\.")[number]);
    }

    CheckView answer(String jws) {
        return new CheckView(
                id,
                subject,
                purpose,
                legalBasis,
                outcome,
                objected,
                identity,
                caseNumber,
                credentials == null ? List.of() : credentials,
                listAsOf,
                checkedAt,
                reviewDueOn,
                caveat,
                jws,
                null,
                null);
    }
}
