package care.training.standard.evidence;

/** Whether a second clerk looks at an accepted proof, and what she found. */
public enum SecondLook {
    NONE,
    WAITING,
    CONFIRMED,
    OVERTURNED
}
