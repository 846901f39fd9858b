package care.training.check.cases;

import care.training.ban.match.Match;

/** What officials say of a possible match. */
public enum CaseVerdict {
    SAME_PERSON,
    NOT_SAME_PERSON,
    /** More is asked for; the case stays open. */
    CANNOT_TELL;

    /**
     * What a ban means to somebody once it was decided, as long as nothing of what was compared has changed. Only doubt is
     * settled: what is confirmed stays confirmed, and whoever is named by document and name is never passed over.
     *
     * @param person what the ban is to the person by document and names alone
     * @param concerned the same for the employer that asks: possible too where it is in doubt whether a decision about one
     *     institution means this one
     * @param verdict null where nothing was decided
     */
    public static Match settle(Match person, Match concerned, CaseVerdict verdict) {
        if (concerned != Match.POSSIBLE || verdict == null) {
            return concerned;
        }
        return switch (verdict) {
            case SAME_PERSON -> Match.CONFIRMED;
            case NOT_SAME_PERSON -> person == Match.CONFIRMED ? Match.POSSIBLE : Match.NONE;
            case CANNOT_TELL -> Match.POSSIBLE;
        };
    }
}
