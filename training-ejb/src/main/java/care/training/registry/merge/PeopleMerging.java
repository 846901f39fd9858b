package care.training.registry.merge;

import java.util.UUID;

/** Two records are about to be merged; whoever knows that they cannot be one person throws the problem. */
public record PeopleMerging(UUID survivor, UUID absorbed) {}
