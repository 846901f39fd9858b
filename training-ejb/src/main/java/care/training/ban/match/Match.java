package care.training.ban.match;

import care.training.registry.names.NameClass;
import java.time.LocalDate;

/**
 * Whether a ban means the person asked about. The document decides first, the name second; a name alone never confirms.
 */
public enum Match {
    CONFIRMED,
    /** A person must look. */
    POSSIBLE,
    NONE;

    /**
     * The table of the matching rules.
     *
     * @param name how near a name of the ban's is to one of hers
     * @param born birth date of the person asked about, null where not known
     */
    public static Match of(DocumentRelation document, NameClass name, LocalDate bannedBorn, LocalDate born) {
        return switch (document) {
            case SAME -> name.isNear() ? CONFIRMED : POSSIBLE;
            case NONE_ON_BAN -> name == NameClass.DIFFERENT || differ(bannedBorn, born) ? NONE : POSSIBLE;
            case DIFFERENT -> mayBeEqual(name) && !differ(bannedBorn, born) ? POSSIBLE : NONE;
        };
    }

    private static boolean mayBeEqual(NameClass name) {
        return name == NameClass.EXACT || name == NameClass.UNREADABLE;
    }

    /** Birth dates that are not both known cannot tell two people apart. */
    private static boolean differ(LocalDate one, LocalDate other) {
        return one != null && other != null && !one.equals(other);
    }

    /** The graver of two. */
    public Match or(Match other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
