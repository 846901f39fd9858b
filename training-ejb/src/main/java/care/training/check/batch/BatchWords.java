package care.training.check.batch;

import care.training.kernel.Languages;
import care.training.kernel.PlatformClock;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words that files and papers about checks use, in one language. */
public final class BatchWords {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(PlatformClock.ZONE);

    private final ResourceBundle bundle;
    private final Locale locale;

    public BatchWords(Locale locale) {
        this.locale = locale;
        bundle = ResourceBundle.getBundle("care.training.check.batch.Words", locale, Languages.NO_FALLBACK);
    }

    public String of(String key, Object... values) {
        String text = bundle.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
    }

    /** The word for a constant of an enum; the empty text for null. */
    public String name(String prefix, Enum<?> constant) {
        return constant == null ? "" : bundle.getString(prefix + "." + constant.name());
    }

    /** In Asia/Shanghai, to the second. */
    public static String time(Instant moment) {
        return TIME.format(moment);
    }

    public static String day(LocalDate day) {
        return day.toString();
    }

    public Locale locale() {
        return locale;
    }
}
