package care.training.kernel.spreadsheet;

/** What becomes of the good rows when others are bad. */
public enum ImportMode {
    /** The good rows go in. */
    PARTIAL,
    /** All rows or none. */
    STRICT
}
