package care.training.registry.merge;

import java.util.UUID;

/** Both records stand for themselves again and have back what was theirs; observed in the same transaction. */
public record MergeUndone(UUID mergeId, UUID survivor, UUID absorbed) {}
