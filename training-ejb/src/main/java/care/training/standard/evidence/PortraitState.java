package care.training.standard.evidence;

/** Whether a certificate would carry its holder's photograph now. */
public enum PortraitState {
    ACCEPTED,
    /** Handed in; a clerk has not looked at it yet. */
    WAITING,
    /** Whatever was handed in was taken too long before the day of issue. */
    TOO_OLD,
    NONE
}
