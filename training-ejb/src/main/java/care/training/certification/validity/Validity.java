package care.training.certification.validity;

import care.training.kernel.rules.WorkingDays;
import java.time.LocalDate;

/**
 * How one term stands on one day. Days named here are inside what they bound.
 *
 * @param endsOn last day; null where there is none, as are the days below
 * @param opensOn first day on which it may be renewed
 * @param graceEndsOn last day on which it may be renewed as if it were not over
 * @param backUntil last day on which it can be brought back
 */
public record Validity(
        ValidityState state, LocalDate endsOn, LocalDate opensOn, LocalDate graceEndsOn, LocalDate backUntil) {
    static final Validity WITHOUT_END = new Validity(ValidityState.WITHOUT_END, null, null, null, null);

    /**
     * Reads how a term stands.
     *
     * @param from first day of the term
     * @param end its last day
     */
    public static Validity on(LocalDate day, LocalDate from, LocalDate end, ValidityTerm rule, WorkingDays calendar) {
        LocalDate opens = end.minusMonths(rule.windowMonths());
        LocalDate grace = end.plusMonths(rule.grace().months());
        if (rule.grace().onWorkingDay() && !calendar.isWorkingDay(grace)) {
            grace = calendar.plus(grace, 1);
        }
        LocalDate back = end.plusMonths(rule.reinstatementMonths());
        ValidityState state;
        if (day.isBefore(from)) {
            state = ValidityState.TO_COME;
        } else if (!day.isAfter(end)) {
            state = day.isBefore(opens) ? ValidityState.CURRENT : ValidityState.RENEWABLE;
        } else if (!day.isAfter(grace)) {
            state = ValidityState.IN_GRACE;
        } else {
            state = day.isAfter(back) ? ValidityState.GONE : ValidityState.LAPSED;
        }
        return new Validity(state, end, opens, grace, back);
    }

    /**
     * The term that follows where it is granted on {@code day}: without a gap in time, from that day where it had lapsed.
     */
    public Span next(LocalDate day, ValidityTerm rule) {
        return state == ValidityState.LAPSED
                ? new Span(day, day.plusMonths(rule.months()))
                : new Span(endsOn.plusDays(1), endsOn.plusMonths(rule.months()));
    }

    /** A first and a last day. */
    public record Span(LocalDate from, LocalDate to) {}
}
