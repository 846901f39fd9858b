package care.training.assessment;

import care.training.kernel.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A published result, as certification needs it.
 *
 * @param theory points of 100; {@code null} where the candidate did not come
 * @param skills likewise
 * @param noticeEndsOn the last day of the public notice
 */
public record PublishedResult(
        UUID resultId,
        UUID bookingId,
        UUID personId,
        UUID sessionId,
        String occupation,
        Level level,
        BigDecimal theory,
        BigDecimal skills,
        boolean passed,
        LocalDate noticeEndsOn) {}
