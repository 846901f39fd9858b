package care.training.ban;

import java.util.UUID;

/**
 * A change of an entry in force was confirmed; observed in the same transaction.
 *
 * @param epoch of the list, the first that has it
 * @param kind what it did
 */
public record BanChanged(UUID banId, AmendmentKind kind, long epoch) {}
