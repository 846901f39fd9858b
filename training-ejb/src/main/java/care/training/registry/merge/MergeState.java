package care.training.registry.merge;

/** How a merge stands. */
public enum MergeState {
    PROPOSED,
    MERGED,
    TURNED_DOWN,
    UNDONE
}
