package care.training.registry.recusal;

import java.util.UUID;

/** An assessor who must not examine a candidate. */
public record Recusal(UUID assessor, UUID candidate, RelationKind kind) {}
