package care.training.assessment;

import java.time.Instant;
import java.util.UUID;

/**
 * An objection to a result as it stands.
 *
 * @param seat the candidate's in the session
 * @param candidate her name
 * @param answer absent while it is open, as is {@code answeredAt}
 */
public record RecheckView(
        UUID id,
        UUID resultId,
        int seat,
        String candidate,
        String reason,
        Instant askedAt,
        RecheckState state,
        String answer,
        Instant answeredAt) {
    public boolean open() {
        return state == RecheckState.OPEN;
    }
}
