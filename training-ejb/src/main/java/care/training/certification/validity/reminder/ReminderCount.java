package care.training.certification.validity.reminder;

/**
 * How many reminders of one kind went out.
 *
 * @param days before the last day
 * @param seen how many of them their holders have put away
 */
public record ReminderCount(ReminderKind kind, int days, long sent, long seen) {}
