package care.training.ban.intake;

/** How far a list of decisions is. */
public enum ListState {
    /** Uploaded; nothing of it is in the register. */
    WAITING,
    /** A second official had its decisions entered. */
    APPROVED,
    /** Nothing of it was entered, and what it said is erased. */
    REFUSED
}
