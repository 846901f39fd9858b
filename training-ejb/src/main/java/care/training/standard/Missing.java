package care.training.standard;

import care.training.kernel.Level;
import care.training.kernel.rules.Names;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;

/**
 * One thing that is missing to satisfy a way.
 *
 * @param arguments values of the text: numbers, days, {@link Period}, {@link Level}, {@link Names}
 * @param from the first day on which it will be there by time alone; null where time alone does not help
 */
public record Missing(MissingCode code, List<Object> arguments, LocalDate from) {

    Missing(MissingCode code, LocalDate from, Object... arguments) {
        this(code, List.of(arguments), from);
    }

    /** In words a person can act on, e.g. "差 7 个月：…" or "7 months short: …". */
    public String text(Locale locale) {
        String text = Reasons.text(locale, code.key(), arguments);
        return from == null ? text : text + Reasons.text(locale, "holds-from", List.of(from));
    }
}
