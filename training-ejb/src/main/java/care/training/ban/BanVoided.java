package care.training.ban;

import java.util.UUID;

/**
 * A ban that was in force was taken back; observed in the same transaction.
 *
 * @param epoch of the list, the first without it
 */
public record BanVoided(UUID banId, long epoch) {}
