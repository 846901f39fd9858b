package care.training.certification.verification;

import java.util.List;
import java.util.Locale;

/** One thing found of a file, with what its words need. */
public record Finding(FindingCode code, List<String> arguments) {
    Finding(FindingCode code, String... arguments) {
        this(code, List.of(arguments));
    }

    public String message(Locale locale) {
        return Words.of(code.name(), locale, arguments.toArray());
    }
}
