package care.training.registry.identity;

/** What somebody asks to have recorded of herself. */
public enum ChangeKind {
    NAME,
    ALIAS,
    DOCUMENT
}
