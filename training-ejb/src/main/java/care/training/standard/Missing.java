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

/**
 * One thing that is missing to satisfy a way.
 *
 * @param arguments values of the text: numbers, {@link Period}, {@link Level}, {@link Names}
 * @param from the first day on which it will be there by time alone; null where time alone does not help
 */
public record Missing(MissingCode code, List<Object> arguments, LocalDate from) {

    Missing(MissingCode code, LocalDate from, Object... arguments) {
        this(code, List.of(arguments), from);
    }

    /** In words a person can act on, e.g. "差 7 个月：…" or "7 months short: …". */
    public String text(Locale locale) {
        ResourceBundle bundle = bundle(locale);
        String text = format(
                bundle,
                locale,
                code.key(),
                arguments.stream()
                        .map(argument -> word(argument, bundle, locale))
                        .toArray());
        return from == null ? text : text + format(bundle, locale, "holds-from", from.toString());
    }

    private static Object word(Object argument, ResourceBundle bundle, Locale locale) {
        if (argument instanceof Period period) {
            return duration(period, bundle, locale);
        }
        if (argument instanceof Level level) {
            return level.title(locale);
        }
        return argument instanceof Names names ? names.in(locale) : argument;
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

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("care.training.standard.Reasons", locale, Languages.NO_FALLBACK);
    }
}
