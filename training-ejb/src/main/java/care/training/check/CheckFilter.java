package care.training.check;

import java.time.LocalDate;

/**
 * Which checks of an employer are listed; every part may be null, then it narrows nothing.
 *
 * @param dueUntil only where the person must be checked again by this day and was not checked since; who is barred is
 *     left out, as she must not be on the staff
 */
public record CheckFilter(CheckOutcome outcome, CheckPurpose purpose, LocalDate dueUntil) {
    public static final CheckFilter ALL = new CheckFilter(null, null, null);
}
