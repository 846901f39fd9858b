package care.training.standard;

import care.training.kernel.rules.Names;
import care.training.kernel.rules.Sourced;
import java.util.Locale;

/**
 * One way to enter a level (申报条件), as everybody may read it; any one way suffices.
 *
 * @param id as a booking names it, e.g. {@code 4x1}
 */
public record EntryWay(String id, Names names, Sourced sourced) {

    /** All its conditions in words. */
    public String text(Locale locale) {
        return names.in(locale);
    }
}
