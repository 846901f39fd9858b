package care.training.catalog;

import java.util.Locale;

/** Patterns for "like … escape '!'". */
final class Patterns {
    private Patterns() {}

    /** What contains the words one after the other, in lower case; everything for none. */
    static String containing(String words) {
        String asked = words == null ? "" : words.strip().toLowerCase(Locale.ROOT);
        return asked.isEmpty() ? "%" : "%" + escaped(asked).replaceAll("\\s+", "%") + "%";
    }

    static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
