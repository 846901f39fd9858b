package care.training.certification.validity.reminder;

/** What a reminder is of. */
public enum ReminderKind {
    LEVEL_CERTIFICATE,
    ASSESSOR_CARD,
    /** The hours to be learnt in a calendar year. */
    YEARLY_HOURS
}
