package care.training.ban;

/** How long a kind of decision may bar. */
public enum Term {
    LIFE,
    /** With a last day. */
    LIMITED,
    /** For life, until a last day, or until told otherwise. */
    OPEN
}
