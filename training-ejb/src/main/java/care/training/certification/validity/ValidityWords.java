package care.training.certification.validity;

import care.training.kernel.Languages;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the bundle {@code Validity}: how a term stands and what to do, the same on pages and in answers. */
public final class ValidityWords {
    private static final DateTimeFormatter CHINESE =
            DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private ValidityWords() {}

    /** How it stands, and by when what can be done. */
    public static String of(Validity validity, LocalDate from, Locale locale) {
        return of(
                "state." + validity.state(),
                locale,
                from,
                validity.endsOn(),
                validity.opensOn(),
                validity.graceEndsOn(),
                validity.backUntil());
    }

    public static String of(String key, Locale locale, Object... arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "care.training.certification.validity.Validity", locale, Languages.NO_FALLBACK);
        Object[] inLanguage = Arrays.stream(arguments)
                .map(one -> one instanceof LocalDate day ? day(day, locale) : one)
                .toArray();
        return new MessageFormat(bundle.getString(key), locale).format(inLanguage);
    }

    private static String day(LocalDate day, Locale locale) {
        return day.format("en".equals(locale.getLanguage()) ? ENGLISH : CHINESE);
    }
}
