package care.training.registry.merge;

import java.util.UUID;

/** What the absorbed record held is the survivor's from now on; observed in the same transaction. */
public record PeopleMerged(UUID mergeId, UUID survivor, UUID absorbed) {}
