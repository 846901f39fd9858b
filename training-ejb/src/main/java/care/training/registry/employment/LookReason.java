package care.training.registry.employment;

/** What an official needs somebody's name on a staff for; it stands in the record of who looked at whom. */
public enum LookReason {
    INSPECTION,
    COMPLAINT,
    INCIDENT,
    BAN_FOLLOW_UP
}
