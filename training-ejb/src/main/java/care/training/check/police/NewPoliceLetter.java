package care.training.check.police;

import care.training.kernel.IdentityDocument;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import care.training.registry.PersonName;
import care.training.registry.employment.PersonRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What an employer records of a query to the police.
 *
 * @param staff number of somebody on the staff; null for somebody to be hired
 * @param document, name of somebody to be hired; null where {@code staff} or {@code corrects} says who
 * @param number of the letter; needed with an answer
 * @param letteredOn the letter's day; of the request while there is none
 * @param corrects the entry that was wrong; null for a new one
 */
public record NewPoliceLetter(
        PersonRef staff,
        IdentityDocument document,
        PersonName name,
        String number,
        LocalDate letteredOn,
        PoliceResult result,
        UUID corrects) {
    static final int LONGEST_NUMBER = 100;

    /** Problems: INVALID_INPUT naming the fields. */
    void requireWhole(LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        if (staff == null && corrects == null && (document == null || name == null)) {
            violations.add(new Violation("documentNumber", ProblemCode.REQUIRED));
        }
        if (result == null) {
            violations.add(new Violation("result", ProblemCode.REQUIRED));
        } else if (result == PoliceResult.EXPIRED) {
            violations.add(new Violation("result", ProblemCode.UNKNOWN_VALUE));
        } else if (result.isAnswer() && (number == null || number.isBlank())) {
            violations.add(new Violation("number", ProblemCode.REQUIRED));
        }
        if (number != null && number.strip().length() > LONGEST_NUMBER) {
            violations.add(new Violation("number", ProblemCode.TOO_LONG, LONGEST_NUMBER));
        }
        if (letteredOn == null) {
            violations.add(new Violation("letteredOn", ProblemCode.REQUIRED));
        } else if (letteredOn.isAfter(today)) {
            violations.add(new Violation("letteredOn", ProblemCode.DATE_IN_FUTURE));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }
}
