package care.training.ban;

/** Whom a ban concerns. */
public enum Reach {
    EVERY_EMPLOYER,
    NAMED_INSTITUTION
}
