package care.training.certification.change;

import care.training.kernel.ProblemCode;
import java.util.List;
import java.util.Locale;

/**
 * Why a corrected file cannot be made.
 *
 * @param arguments what the problem's text names; never personal data
 */
public record ChangeFailure(ProblemCode code, List<String> arguments) {
    /** What happened and what to do, as the problem catalogue says it. */
    public String message(Locale locale) {
        return code.text(locale, arguments.toArray());
    }
}
