package care.training.scheduling;

/** How seats are given. */
public enum SessionMode {
    FIRST_COME,
    LOTTERY,
    QUOTA
}
