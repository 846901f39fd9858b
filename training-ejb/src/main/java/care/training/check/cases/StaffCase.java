package care.training.check.cases;

import java.time.LocalDate;

/**
 * All that an employer sees of a case about somebody on its staff.
 *
 * @param number to name to the authority
 * @param dueOn the last day for the decision
 */
public record StaffCase(String number, LocalDate dueOn, CaseStanding standing) {
    public boolean isOpen() {
        return standing.state() == CaseStanding.State.OPEN;
    }
}
