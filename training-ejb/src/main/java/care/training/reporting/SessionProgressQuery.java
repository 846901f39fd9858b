package care.training.reporting;

import care.training.kernel.Level;
import java.time.LocalDate;
import java.util.Set;

/**
 * What sessions are looked for; {@code null} leaves a field open, and so does an empty set.
 *
 * @param from first day of the theory exam
 * @param to last day of the theory exam
 * @param latestFirst the order by the beginning of the theory exam
 */
public record SessionProgressQuery(
        Set<SessionStep> steps, Level level, LocalDate from, LocalDate to, boolean latestFirst) {
    public static SessionProgressQuery at(Set<SessionStep> steps) {
        return new SessionProgressQuery(steps, null, null, null, false);
    }
}
