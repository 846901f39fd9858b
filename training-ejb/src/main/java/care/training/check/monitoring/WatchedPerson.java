package care.training.check.monitoring;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody on an employer's staff.
 *
 * @param since the first day of the earliest post that she holds now
 */
public record WatchedPerson(String organization, UUID personId, LocalDate since) {}
