package care.training.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An assessor's own card.
 *
 * @param version to be sent with the next change
 * @param absent whether it says that the candidate did not come
 * @param total points of 100; absent before the signature
 * @param signedAt absent while it is a draft
 */
public record ScorecardView(
        UUID id,
        UUID sessionId,
        int seat,
        String candidate,
        int version,
        List<CriterionScore> scores,
        boolean absent,
        BigDecimal total,
        Instant signedAt) {

    public boolean isSigned() {
        return signedAt != null;
    }
}
