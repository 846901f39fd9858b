package care.training.ban;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Marked;
import java.time.LocalDate;

/**
 * How long somebody may be suspended without a decision.
 *
 * @param mostDays it ends by itself that many days after its first, 1 to 31
 * @param notAgainWithinDays after the first day of one, 1 to 3660
 */
record SuspensionRule(int mostDays, int notAgainWithinDays) {
    static SuspensionRule read(DataEntry entry) {
        entry.only("mostDays", "notAgainWithinDays");
        SuspensionRule rule = new SuspensionRule(
                Marked.value(entry.at("mostDays")).number(1, 31),
                Marked.value(entry.at("notAgainWithinDays")).number(1, 3660));
        if (rule.notAgainWithinDays < rule.mostDays) {
            throw entry.wrong("may begin again before it has ended");
        }
        return rule;
    }

    /** It begins at once and ends by itself, at the latest after the days given. Problems: BAN_TERM_INVALID. */
    Period settle(LocalDate start, LocalDate end, boolean life, LocalDate today) {
        LocalDate latest = today.plusDays(mostDays);
        boolean other = start != null && !start.equals(today);
        if (life || other || (end != null && (end.isBefore(today) || end.isAfter(latest)))) {
            throw new Problem(ProblemCode.BAN_TERM_INVALID);
        }
        return new Period(today, end == null ? latest : end, false);
    }
}
