package care.training.certification.validity;

/** How a certificate or a card stands on a day. */
public enum ValidityState {
    /** Its first day is still to come. */
    TO_COME,
    WITHOUT_END,
    CURRENT,
    /** It holds, and may be renewed already. */
    RENEWABLE,
    /** Its last day is over, so it cannot be used; it may still be renewed as if it were not. */
    IN_GRACE,
    /** It can be brought back. */
    LAPSED,
    /** It is over; there is only a new one. */
    GONE;

    /** Whether it can be used on that day. */
    public boolean isInForce() {
        return this == WITHOUT_END || this == CURRENT || this == RENEWABLE;
    }

    /** Whether its holder can ask for a further term. */
    public boolean mayBeAskedFor() {
        return this == RENEWABLE || this == IN_GRACE || this == LAPSED;
    }
}
