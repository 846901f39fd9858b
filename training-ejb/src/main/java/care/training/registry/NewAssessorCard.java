package care.training.registry;

import care.training.kernel.IdentityDocument;
import care.training.kernel.Level;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.SocialCreditCode;
import care.training.kernel.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a card says of an assessor.
 *
 * @param number the card's number, 1 to 40 letters, digits and hyphens
 * @param occupation code of the occupation, e.g. 4-10-01-03
 * @param employer where the assessor works, null where not known
 * @param basis what the grade rests on where the platform does not know it; null where it does
 * @param validFrom first day
 * @param validTo last day
 */
public record NewAssessorCard(
        IdentityDocument document,
        String name,
        String number,
        String occupation,
        Set<Level> levels,
        AssessorGrade grade,
        SocialCreditCode employer,
        AssessorBasis basis,
        LocalDate validFrom,
        LocalDate validTo) {
    public NewAssessorCard {
        number = number == null ? "" : number.strip();
        levels = levels == null ? Set.of() : Set.copyOf(levels);
        List<Violation> violations = new ArrayList<>();
        if (!number.matches("[A-Za-z0-9-]{1,40}")) {
            violations.add(new Violation(
                    "cardNumber", number.isEmpty() ? ProblemCode.REQUIRED : ProblemCode.CARD_NUMBER_MALFORMED));
        }
        if (occupation == null || occupation.isBlank()) {
            violations.add(new Violation("occupation", ProblemCode.REQUIRED));
        }
        if (levels.isEmpty()) {
            violations.add(new Violation("levels", ProblemCode.REQUIRED));
        }
        if (grade == null) {
            violations.add(new Violation("grade", ProblemCode.REQUIRED));
        }
        Validity.check(validFrom, validTo, violations);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }
}
