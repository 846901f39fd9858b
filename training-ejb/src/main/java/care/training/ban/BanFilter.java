package care.training.ban;

/**
 * Which entries of the register are listed.
 *
 * @param state null for every state
 * @param name exactly the person's name or an alias, however it is written; null or blank for everybody
 */
public record BanFilter(BanState state, String name) {}
