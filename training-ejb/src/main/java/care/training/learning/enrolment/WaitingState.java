package care.training.learning.enrolment;

/** What became of a place on a waiting list. */
public enum WaitingState {
    WAITING,
    /** A seat is kept until the offer ends. */
    OFFERED,
    ACCEPTED,
    DECLINED,
    /** The offer ended unanswered. */
    LAPSED,
    /** Given up before a seat was offered. */
    LEFT,
    /** The class ended. */
    CLOSED;

    public boolean isOpen() {
        return this == WAITING || this == OFFERED;
    }
}
