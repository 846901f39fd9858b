package care.training.check.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody on the staff, and when she was last checked by this employer.
 *
 * @param since first day of her post
 * @param checkId the last check, which is the evidence; null where there is none
 * @param checkedAt null where there is none
 * @param reviewDueOn the last day for the next one; null where there is none
 */
public record StaffCheck(
        DutyState state,
        String personRef,
        String name,
        LocalDate since,
        UUID checkId,
        Instant checkedAt,
        LocalDate reviewDueOn) {}
