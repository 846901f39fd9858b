package care.training.check.duty;

/** How an employer's duty to check somebody on its staff stands. */
public enum DutyState {
    /** The law demands a check before hiring; this employer has never made one of her here. */
    NEVER,
    /** The day of the yearly check has passed. */
    OVERDUE,
    /** The yearly check is due within {@value StaffDuty#DAYS_AHEAD} days. */
    SOON,
    CHECKED
}
