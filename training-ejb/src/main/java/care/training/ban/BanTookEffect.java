package care.training.ban;

import java.util.UUID;

/**
 * A ban was approved; observed in the same transaction.
 *
 * @param epoch of the list, the first that has it
 */
public record BanTookEffect(UUID banId, long epoch) {}
