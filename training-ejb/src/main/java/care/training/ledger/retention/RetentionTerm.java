package care.training.ledger.retention;

import care.training.kernel.PlatformClock;
import care.training.kernel.rules.Sourced;
import java.time.Instant;
import java.time.LocalDate;

/**
 * For how long a class of records is kept.
 *
 * @param months whole ones, by the dates of {@link PlatformClock#ZONE}
 */
public record RetentionTerm(RecordClass recordClass, int months, Sourced sourced) {
    /** On {@code today}, whatever is from before this moment has been kept long enough. */
    Instant over(LocalDate today) {
        return today.minusMonths(months).atStartOfDay(PlatformClock.ZONE).toInstant();
    }
}
