package care.training.kernel;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The two languages of the application. Chinese is the first and the one used when nothing else is asked for. */
public final class Languages {
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;

    /** Bundles without suffix are the Chinese ones; the machine's own language must never decide. */
    public static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);

    private static final DateTimeFormatter DAY_CHINESE = DateTimeFormatter.ofPattern("y年M月d日", Locale.CHINA);
    private static final DateTimeFormatter DAY_ENGLISH = DateTimeFormatter.ofPattern("d MMM y", Locale.ENGLISH);

    private Languages() {}

    /** A day as people write it: 2026年11月23日, 23 Nov 2026. */
    public static DateTimeFormatter day(Locale locale) {
        return "en".equals(locale.getLanguage()) ? DAY_ENGLISH : DAY_CHINESE;
    }

    /** English where English is wanted more than Chinese, otherwise Chinese. {@code header} is Accept-Language or null. */
    public static Locale accepted(String header) {
        if (header == null || header.isBlank()) {
            return CHINESE;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), List.of(CHINESE, Locale.CHINESE, ENGLISH));
            return best != null && "en".equals(best.getLanguage()) ? ENGLISH : CHINESE;
        } catch (IllegalArgumentException malformed) {
            return CHINESE;
        }
    }
}
