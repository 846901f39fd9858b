package care.training.scheduling;

import care.training.standard.EligibilityDecision;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A session before somebody books a seat in it.
 *
 * @param bookingId her booking, null while she has none
 * @param on the day on which the entry conditions must be fulfilled
 * @param decision whether she may enter, and why
 */
public record BookingProspect(SessionView session, UUID bookingId, LocalDate on, EligibilityDecision decision) {}
