package care.training.certification.validity;

import care.training.kernel.rules.WorkingDays;
import java.time.LocalDate;

/**
 * The last days of those terms that stand in one state on a day, so that a database finds them by their last day.
 *
 * @param first, last both inside
 */
public record EndRange(LocalDate first, LocalDate last) {
    /** Far enough for any card, near enough for a database's calendar. */
    private static final LocalDate EVER = LocalDate.of(2999, 12, 31);

    private static final LocalDate NEVER = LocalDate.of(1900, 1, 1);

    /**
     * Those of terms that began already.
     *
     * @param state not WITHOUT_END and not TO_COME
     */
    public static EndRange of(ValidityState state, LocalDate today, ValidityTerm rule, WorkingDays calendar) {
        LocalDate renewable = lastRenewable(today, rule);
        LocalDate grace = firstInGrace(today, rule, calendar);
        LocalDate lapsed = firstLapsed(today, rule);
        return switch (state) {
            case CURRENT -> new EndRange(renewable.plusDays(1), EVER);
            case RENEWABLE -> new EndRange(today, renewable);
            case IN_GRACE -> new EndRange(grace, today.minusDays(1));
            case LAPSED -> new EndRange(lapsed, grace.minusDays(1));
            case GONE -> new EndRange(NEVER, (lapsed.isBefore(grace) ? lapsed : grace).minusDays(1));
            case WITHOUT_END, TO_COME -> throw new IllegalArgumentException(state + " is told by no last day");
        };
    }

    private static LocalDate lastRenewable(LocalDate today, ValidityTerm rule) {
        LocalDate end = today.plusMonths(rule.windowMonths());
        while (!end.plusDays(1).minusMonths(rule.windowMonths()).isAfter(today)) {
            end = end.plusDays(1);
        }
        return end;
    }

    private static LocalDate firstInGrace(LocalDate today, ValidityTerm rule, WorkingDays calendar) {
        LocalDate end = today;
        while (Validity.on(today, NEVER, end.minusDays(1), rule, calendar).state() == ValidityState.IN_GRACE) {
            end = end.minusDays(1);
        }
        return end;
    }

    private static LocalDate firstLapsed(LocalDate today, ValidityTerm rule) {
        LocalDate end = today.minusMonths(rule.reinstatementMonths());
        while (end.plusMonths(rule.reinstatementMonths()).isBefore(today)) {
            end = end.plusDays(1);
        }
        while (!end.minusDays(1).plusMonths(rule.reinstatementMonths()).isBefore(today)) {
            end = end.minusDays(1);
        }
        return end;
    }

    /** Whether there is no such day. */
    public boolean isEmpty() {
        return last.isBefore(first);
    }
}
