package care.training.check;

import care.training.kernel.IdentityDocument;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import care.training.registry.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an employer asks.
 *
 * @param name of the person, as the employer has it
 * @param authorisation number and date of the person's authorisation; needed where the check rests on it, else may be null
 * @param language of the answer's caveat
 */
public record NewCheck(
        IdentityDocument document,
        PersonName name,
        CheckPurpose purpose,
        CheckBasis legalBasis,
        String authorisation,
        Locale language) {
    static final int LONGEST_AUTHORISATION = 200;

    /** Problems: INVALID_INPUT naming the fields; AUTHORISATION_NEEDED. */
    public void requireWhole() {
        List<Violation> violations = new ArrayList<>();
        if (purpose == null) {
            violations.add(new Violation("purpose", ProblemCode.REQUIRED));
        }
        if (legalBasis == null) {
            violations.add(new Violation("legalBasis", ProblemCode.REQUIRED));
        }
        if (authorisation != null && authorisation.length() > LONGEST_AUTHORISATION) {
            violations.add(new Violation("authorisation", ProblemCode.TOO_LONG, LONGEST_AUTHORISATION));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        if (legalBasis == CheckBasis.AUTHORISATION && (authorisation == null || authorisation.isBlank())) {
            throw new Problem(ProblemCode.AUTHORISATION_NEEDED);
        }
    }
}
