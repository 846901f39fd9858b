package care.training.registry;

import care.training.kernel.Level;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What an assessor's grade rests on where the platform does not know it yet: the association has seen the paper, and it is
 * kept among what the person holds.
 *
 * @param level of a certificate of skill level; null for a professional title
 * @param title rank of a professional title: JUNIOR, INTERMEDIATE or SENIOR; null for a certificate
 * @param reference the paper's number, 1 to 100 characters
 * @param assessorSince first day as an assessor of the lower grade elsewhere; null where that is not so
 */
public record AssessorBasis(
        Level level, AssessorGrades.TitleRank title, String reference, LocalDate issuedOn, LocalDate assessorSince) {
    private static final int LONGEST_REFERENCE = 100;

    public AssessorBasis {
        reference = reference == null ? "" : reference.strip();
        List<Violation> violations = new ArrayList<>();
        if ((level == null) == (title == null)) {
            violations.add(new Violation("basisLevel", ProblemCode.REQUIRED));
        }
        if (reference.isEmpty()) {
            violations.add(new Violation("basisReference", ProblemCode.REQUIRED));
        }
        if (reference.length() > LONGEST_REFERENCE) {
            violations.add(new Violation("basisReference", ProblemCode.TOO_LONG, LONGEST_REFERENCE));
        }
        if (issuedOn == null) {
            violations.add(new Violation("basisIssuedOn", ProblemCode.REQUIRED));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }
}
