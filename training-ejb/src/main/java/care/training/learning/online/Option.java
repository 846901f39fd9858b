package care.training.learning.online;

/** One of the answers to choose from. */
public enum Option {
    A,
    B,
    C
}
