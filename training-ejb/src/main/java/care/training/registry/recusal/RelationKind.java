package care.training.registry.recusal;

import care.training.kernel.Languages;
import care.training.kernel.Worded;
import java.util.Locale;
import java.util.ResourceBundle;

/** Why an assessor must stand back (domain 3.3). */
public enum RelationKind implements Worded {
    RELATIVE,
    COLLEAGUE,
    /** Taught by the assessor. */
    STUDENT,
    /** Master and apprentice. */
    APPRENTICE;

    @Override
    public String in(Locale locale) {
        return ResourceBundle.getBundle("care.training.registry.AssessorGrades", locale, Languages.NO_FALLBACK)
                .getString("relation." + this);
    }
}
