package care.training.ban.match;

/** How near two names are, the nearest first. */
public enum NameClass {
    /** The same name, however it is written. */
    EXACT,
    /** Equal but for forms of characters that people mix: simplified and traditional, variants, surnames. */
    LOOSE,
    /** Equal in Latin letters only. */
    ROMANIZED,
    DIFFERENT;

    public boolean isAtLeast(NameClass other) {
        return compareTo(other) <= 0;
    }
}
