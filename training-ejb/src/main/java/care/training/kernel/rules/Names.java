package care.training.kernel.rules;

import java.util.Locale;

/** A name in both languages. */
public record Names(String zh, String en) {

    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : zh;
    }
}
