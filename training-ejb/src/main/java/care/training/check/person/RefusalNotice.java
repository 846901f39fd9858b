package care.training.check.person;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An employer's written notice that it refuses somebody.
 *
 * @param reviewUntil the last day on which she may ask the employer for a review
 */
public record RefusalNotice(UUID id, UUID check, RefusalReason reason, Instant issuedAt, LocalDate reviewUntil) {

    /** For the ledger. */
    static byte[] statement(UUID check, RefusalReason reason, Instant issuedAt) {
        return String.join("\n", check.toString(), reason.name(), issuedAt.toString())
                .getBytes(StandardCharsets.UTF_8);
    }
}
