package care.training.ban;

/** What the person barred was in the case. */
public enum BanRole {
    PERPETRATOR,
    /** Managed the perpetrator directly on the day of the act. */
    DIRECT_MANAGER
}
