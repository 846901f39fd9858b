package care.training.catalog.imports;

/** How far an import has come. */
public enum ImportState {
    /** Only looked at; the file waits. */
    CHECKED,
    DONE
}
