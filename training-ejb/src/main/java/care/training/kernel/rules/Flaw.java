package care.training.kernel.rules;

import care.training.kernel.Languages;
import java.util.List;
import java.util.Locale;

/**
 * One thing that is wrong in a file of rules.
 *
 * @param file as an operator knows it
 * @param line from 1; 0 where no line is to blame
 * @param place within the file, e.g. {@code theoryWeights[0].value}; empty for the file as a whole
 */
public record Flaw(String file, int line, String place, FlawCode code, List<Object> arguments) {
    public Flaw(String file, int line, String place, FlawCode code, Object... arguments) {
        this(file, line, place, code, List.of(arguments));
    }

    /** What is wrong, in words, without the place. */
    public String text(Locale locale) {
        return code.text(locale, arguments.toArray());
    }

    /** File, line, place and what is wrong, in English, for the log. */
    @Override
    public String toString() {
        return file + (line == 0 ? "" : ":" + line) + (place.isEmpty() ? "" : ": " + place) + " "
                + text(Languages.ENGLISH);
    }
}
