package care.training.standard;

import care.training.kernel.rules.Names;
import java.util.Locale;

/**
 * One thing a skills exam is scored on.
 *
 * @param id stable within the standard, e.g. {@code DAILY_CARE_1}
 * @param function the occupational function it belongs to, e.g. {@code DAILY_CARE}
 * @param points the most that can be given; all criteria of a level sum to 100
 */
public record Criterion(String id, String function, Names functionName, Names names, int points) {

    public String name(Locale locale) {
        return names.in(locale);
    }
}
