package care.training.standard;

import care.training.kernel.Level;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A decision with all that it was taken from, so that it can be kept and taken again.
 *
 * @param on the day on which the conditions must be fulfilled
 */
public record Decided(
        UUID personId, String occupation, Level level, LocalDate on, Facts facts, EligibilityDecision decision) {}
