package care.training.check;

import care.training.certification.CertificateSummary;
import care.training.kernel.Json;
import care.training.kernel.SocialCreditCode;
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

    /** What is signed. */
    JsonObject content() {
        try (JsonReader reader = jakarta.json.Json.createReader(new StringReader(Json.write(this)))) {
            return reader.readObject();
        }
    }

    /** The answer that a receipt that we signed and kept says. */
    static CheckView read(String jws) {
        byte[] payload = Base64.getUrlDecoder().decode(jws.split("\\.")[1]);
        return Json.read(new String(payload, StandardCharsets.UTF_8), CheckReceipt.class)
                .answer(jws);
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
                jws);
    }
}
