package care.training.scheduling;

import care.training.kernel.Level;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A session as its organizer asks for it. What is left out ({@code null}) has a sensible value, from {@link ExamRules}.
 *
 * @param occupation code of the occupation
 * @param site id or name of one of the organizer's sites; left out, its first site
 * @param theoryAt when the theory exam begins
 * @param skillsAt when the skills exam begins, not before the theory exam
 * @param seats how many candidates
 * @param registrationOpens left out, now
 * @param registrationCloses not after the theory exam begins
 */
public record NewSession(
        String occupation,
        Level level,
        String site,
        Instant theoryAt,
        Instant skillsAt,
        Integer seats,
        Instant registrationOpens,
        Instant registrationCloses,
        SessionMode mode) {

    /** Problems: INVALID_INPUT naming every field that must be there and is not. */
    NewSession requireWhole() {
        List<Violation> missing = new ArrayList<>();
        if (occupation == null || occupation.isBlank()) {
            missing.add(new Violation("occupation", ProblemCode.REQUIRED));
        }
        if (level == null) {
            missing.add(new Violation("level", ProblemCode.REQUIRED));
        }
        if (theoryAt == null) {
            missing.add(new Violation("theoryAt", ProblemCode.REQUIRED));
        }
        if (!missing.isEmpty()) {
            throw Problem.invalid(missing);
        }
        return this;
    }

    /**
     * The same with every value. Registration closes the usual number of days before the exam; where that is past
     * already, with the beginning of the exam.
     */
    NewSession completed(ExamRules rules, Instant now) {
        Instant opens = registrationOpens != null ? registrationOpens : now;
        Instant usual = theoryAt.minus(Duration.ofDays(rules.registrationClosesDaysBefore()));
        Instant closes = registrationCloses != null ? registrationCloses : usual.isAfter(opens) ? usual : theoryAt;
        return new NewSession(
                occupation,
                level,
                site,
                theoryAt,
                skillsAt != null ? skillsAt : theoryAt.plus(rules.skillsAfterTheory()),
                seats != null ? seats : rules.usualSeats(),
                opens,
                closes,
                mode != null ? mode : SessionMode.FIRST_COME);
    }

    /** Problems: SESSION_IN_THE_PAST; INVALID_INPUT naming every field that contradicts another. */
    NewSession requireConsistent(ExamRules rules, Instant now) {
        if (!theoryAt.isAfter(now)) {
            throw new Problem(ProblemCode.SESSION_IN_THE_PAST);
        }
        List<Violation> wrong = new ArrayList<>();
        if (seats < 1 || seats > rules.mostSeats()) {
            wrong.add(new Violation("seats", ProblemCode.OUT_OF_RANGE, 1, rules.mostSeats()));
        }
        if (skillsAt.isBefore(theoryAt)) {
            wrong.add(new Violation("skillsAt", ProblemCode.END_BEFORE_START));
        }
        if (!registrationCloses.isAfter(registrationOpens)) {
            wrong.add(new Violation("registrationCloses", ProblemCode.END_BEFORE_START));
        } else if (registrationCloses.isAfter(theoryAt)) {
            wrong.add(new Violation("registrationCloses", ProblemCode.CLOSES_AFTER_EXAM));
        }
        if (mode != SessionMode.FIRST_COME) {
            wrong.add(new Violation("mode", ProblemCode.UNKNOWN_VALUE, mode, SessionMode.FIRST_COME));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return this;
    }
}
