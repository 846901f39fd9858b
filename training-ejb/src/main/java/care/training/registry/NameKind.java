package care.training.registry;

/** What a name on record is. */
public enum NameKind {
    /** On her papers, now or formerly. */
    NAME,
    /** She is also called so. */
    ALIAS
}
