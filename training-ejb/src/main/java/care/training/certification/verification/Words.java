package care.training.certification.verification;

import care.training.kernel.Languages;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the bundle {@code Findings}. */
final class Words {
    private Words() {}

    static String of(String key, Locale locale, Object... arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "care.training.certification.verification.Findings", locale, Languages.NO_FALLBACK);
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
