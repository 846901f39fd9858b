package care.training.exam;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What a sitting becomes when it ends.
 *
 * @param score points of 100
 * @param receipt compact JWS
 */
record Submission(Instant submittedAt, ClosedBy closedBy, BigDecimal score, String receipt) {}
