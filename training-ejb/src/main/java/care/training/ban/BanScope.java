package care.training.ban;

/** What work a decision bars from; whom that reaches stands in the rules. */
public enum BanScope {
    CLOSE_CONTACT_MINORS,
    PRESCHOOL,
    CHILDCARE,
    /** One institution only. */
    INSTITUTION
}
