package care.training.check;

import care.training.ban.match.Match;
import care.training.kernel.Languages;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a check found. */
public enum CheckOutcome {
    /** Nothing in force on the list at that moment; no clearance. */
    NO_RECORD,
    BARRED,
    /** A person at the authority must look first. */
    POSSIBLE_MATCH;

    static CheckOutcome of(Match gravest) {
        return switch (gravest) {
            case CONFIRMED -> BARRED;
            case POSSIBLE -> POSSIBLE_MATCH;
            case NONE -> NO_RECORD;
        };
    }

    /**
     * What the employer must know about this answer and do now.
     *
     * @param caseNumber of a possible match; may be null otherwise
     */
    public String caveat(Locale locale, String caseNumber) {
        ResourceBundle bundle = ResourceBundle.getBundle("care.training.check.Caveats", locale, Languages.NO_FALLBACK);
        return new MessageFormat(bundle.getString(name()), locale).format(new Object[] {caseNumber});
    }
}
