package care.training.certification.validity.renewal;

import care.training.certification.validity.RenewalWay;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A request for a further term.
 *
 * @param hours of the training record that were counted; null for an exam
 * @param exam null for hours
 * @param formerEnd last day of the term that it follows
 * @param edition of the rules by which it was asked
 * @param reason why it was refused; null otherwise
 */
public record RequestView(
        UUID id,
        RenewalWay.Kind way,
        BigDecimal hours,
        ShownExam exam,
        LocalDate formerEnd,
        String edition,
        RequestState state,
        Instant askedAt,
        Instant decidedAt,
        String reason) {}
