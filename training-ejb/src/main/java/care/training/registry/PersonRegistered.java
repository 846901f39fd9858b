package care.training.registry;

import care.training.kernel.IdentityDocument;
import java.util.UUID;

/** A person became known to the platform; observed in the same transaction. */
public record PersonRegistered(UUID personId, IdentityDocument document, String name) {}
