package care.training.certification.validity.ending;

import java.time.LocalDate;
import java.util.List;

/**
 * What another edition would make of what is held.
 *
 * @param edition in force
 * @param compared the other
 * @param day on which both are taken: the other's first day, or today
 * @param seen how many were gone through
 * @param changed how many would stand in another state
 * @param loses how many would lose their end
 * @param gets how many would get one
 * @param total how many would differ at all, by a state or a day
 * @param items one page of those, by their end
 */
public record EffectsFound(
        String edition,
        String compared,
        LocalDate day,
        long seen,
        long changed,
        long loses,
        long gets,
        long total,
        List<EffectRow> items) {}
