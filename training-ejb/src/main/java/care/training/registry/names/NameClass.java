package care.training.registry.names;

/** How near two names are, the nearest first. */
public enum NameClass {
    /** The same name, however it is written. */
    EXACT,
    /** Equal but for forms that people mix: simplified and traditional, variants, surnames; case, accents and order. */
    LOOSE,
    /** Equal in Latin letters only. */
    ROMANIZED,
    /** Equal in Latin letters by a reading that is seldom met. */
    SELDOM_ROMANIZED,
    /** Equal but for characters that no standard gives a meaning (matching rule 3): only a person can tell. */
    UNREADABLE,
    DIFFERENT;

    /** One name for another, as far as a rule can tell. */
    public boolean isNear() {
        return isAtLeast(SELDOM_ROMANIZED);
    }

    public boolean isAtLeast(NameClass other) {
        return compareTo(other) <= 0;
    }
}
