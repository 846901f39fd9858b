package care.training.check.cases;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What an official would decide.
 *
 * @param ban that means the person, for SAME_PERSON; may be left out where the case has one only
 */
public record CaseProposal(CaseVerdict verdict, UUID ban, CaseReason reason) {

    /** Problems: INVALID_INPUT naming what is missing or does not belong together. */
    CaseProposal requireWhole(Collection<UUID> candidates) {
        List<Violation> violations = new ArrayList<>();
        if (verdict == null) {
            violations.add(new Violation("verdict", ProblemCode.REQUIRED));
        }
        if (reason == null) {
            violations.add(new Violation("reason", ProblemCode.REQUIRED));
        } else if (verdict != null && !reason.isFor(verdict)) {
            violations.add(new Violation("reason", ProblemCode.UNKNOWN_VALUE));
        }
        UUID meant = meant(candidates);
        if (verdict == CaseVerdict.SAME_PERSON && meant == null) {
            violations.add(new Violation("ban", ProblemCode.REQUIRED));
        } else if (meant != null && !candidates.contains(meant)) {
            violations.add(new Violation("ban", ProblemCode.UNKNOWN_VALUE));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return new CaseProposal(verdict, meant, reason);
    }

    private UUID meant(Collection<UUID> candidates) {
        if (verdict != CaseVerdict.SAME_PERSON) {
            return null;
        }
        return ban == null && candidates.size() == 1 ? candidates.iterator().next() : ban;
    }
}
