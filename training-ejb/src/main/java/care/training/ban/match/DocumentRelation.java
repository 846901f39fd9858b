package care.training.ban.match;

/** How the document asked about stands to those of a ban. */
public enum DocumentRelation {
    /** It is one of them, or another document of the same registered person is. */
    SAME,
    DIFFERENT,
    NONE_ON_BAN
}
