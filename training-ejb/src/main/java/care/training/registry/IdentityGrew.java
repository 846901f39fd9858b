package care.training.registry;

import java.util.UUID;

/** A person on record has one more document or name than before; observed in the same transaction. */
public record IdentityGrew(UUID personId) {}
