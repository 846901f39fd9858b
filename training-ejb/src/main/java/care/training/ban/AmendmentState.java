package care.training.ban;

/** How a change of an entry stands. */
public enum AmendmentState {
    PROPOSED,
    /** By another official: in force. */
    CONFIRMED,
    TURNED_DOWN
}
