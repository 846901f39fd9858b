package care.training.standard;

import care.training.kernel.Languages;
import care.training.kernel.Level;
import care.training.kernel.rules.Names;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of a decision, from the bundle {@code Reasons}. */
final class Reasons {
    private Reasons() {}

    /** Arguments are numbers, texts, days, {@link Period}, {@link Level}, {@link Part} and {@link Names}. */
    static String text(Locale locale, String key, List<Object> arguments) {
        ResourceBundle bundle = bundle(locale);
        return format(
                bundle,
                locale,
                key,
                arguments.stream()
                        .map(argument -> word(argument, bundle, locale))
                        .toArray());
    }

    /** A text without arguments, in both languages. */
    static Names names(String key) {
        return new Names(
                bundle(Languages.CHINESE).getString(key),
                bundle(Languages.ENGLISH).getString(key));
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("care.training.standard.Reasons", locale, Languages.NO_FALLBACK);
    }

    private static Object word(Object argument, ResourceBundle bundle, Locale locale) {
        if (argument instanceof Period period) {
            return duration(period, bundle, locale);
        } else if (argument instanceof Level level) {
            return level.title(locale);
        } else if (argument instanceof Names names) {
            return names.in(locale);
        } else if (argument instanceof Part part) {
            return bundle.getString("part-" + part.name().toLowerCase(Locale.ROOT));
        }
        return argument instanceof LocalDate day ? Languages.day(locale).format(day) : argument;
    }

    /** Years and months, days only where there is not even a month. */
    private static String duration(Period period, ResourceBundle bundle, Locale locale) {
        String years = period.getYears() == 0 ? "" : format(bundle, locale, "years", period.getYears());
        String months = period.getMonths() == 0 ? "" : format(bundle, locale, "months", period.getMonths());
        String days = period.toTotalMonths() > 0 ? "" : format(bundle, locale, "days", period.getDays());
        return years + (years.isEmpty() || months.isEmpty() ? "" : " ") + months + days;
    }

    private static String format(ResourceBundle bundle, Locale locale, String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
