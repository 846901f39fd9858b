package care.training.certification.issue;

import care.training.kernel.ProblemCode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Why one result of a batch got no certificate.
 *
 * @param name the candidate's
 */
public record BatchFailure(UUID resultId, String name, ProblemCode code, List<String> arguments) {
    /** What happened and what to do, as the problem catalogue says it. */
    public String message(Locale locale) {
        return code.text(locale, arguments.toArray());
    }
}
