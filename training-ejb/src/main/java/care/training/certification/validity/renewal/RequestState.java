package care.training.certification.validity.renewal;

/** How a request for a further term stands. */
public enum RequestState {
    /** Somebody of the association must look at what shows the exam. */
    WAITING,
    GRANTED,
    REFUSED
}
