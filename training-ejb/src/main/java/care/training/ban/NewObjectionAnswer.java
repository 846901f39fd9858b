package care.training.ban;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.RequiredText;
import java.time.LocalDate;

/**
 * How an objection was answered. There is no field for the offence.
 *
 * @param documentNumber of the answer
 * @param answeredOn the day of the answer
 */
public record NewObjectionAnswer(ObjectionOutcome outcome, String documentNumber, LocalDate answeredOn) {

    /** As it is kept. Problems: INVALID_INPUT, also for a day before the objection was filed or after today. */
    NewObjectionAnswer whole(LocalDate filedOn, LocalDate today) {
        if (outcome == null) {
            throw Problem.invalid("outcome", ProblemCode.REQUIRED);
        }
        if (answeredOn == null) {
            throw Problem.invalid("answeredOn", ProblemCode.REQUIRED);
        }
        if (answeredOn.isAfter(today)) {
            throw Problem.invalid("answeredOn", ProblemCode.DATE_IN_FUTURE);
        }
        if (answeredOn.isBefore(filedOn)) {
            throw Problem.invalid("answeredOn", ProblemCode.ANSWERED_BEFORE_FILED, filedOn.toString());
        }
        return new NewObjectionAnswer(
                outcome, RequiredText.of("documentNumber", documentNumber, NewBan.LONGEST_NUMBER), answeredOn);
    }
}
