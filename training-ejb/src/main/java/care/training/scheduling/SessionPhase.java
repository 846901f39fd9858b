package care.training.scheduling;

/** Where a session stands at a moment, seen by someone who wants a seat. */
public enum SessionPhase {
    /** Registration has not opened. */
    ANNOUNCED,
    /** Registration is open and there is a seat. */
    OPEN,
    /** Registration is open but every seat is taken; a cancellation frees one. */
    FULL,
    /** Registration has closed, the theory exam has not begun. */
    CLOSED,
    /** The theory exam has begun. */
    HELD
}
