package care.training.scheduling;

/** Whether a booking holds its seat. */
public enum BookingState {
    BOOKED,
    CANCELLED
}
