package care.training.scheduling;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.standard.Standard;

/**
 * How many people a session needs, by its standard's formulas.
 *
 * @param assessors for the skills exam
 * @param invigilators for the theory exam
 */
record Staffing(int assessors, int invigilators) {

    /** Needed for that many candidates; for one where nobody has booked yet. */
    static Staffing forCandidates(Standard standard, int candidates) {
        int expected = Math.max(1, candidates);
        return new Staffing(standard.assessors(expected), standard.invigilators(expected));
    }

    /** Problems: TOO_FEW_ASSESSORS; ASSESSORS_MUST_BE_ODD (domain 3), so that no panel is split. */
    void requireAssessors(int given) {
        if (given < assessors) {
            throw new Problem(ProblemCode.TOO_FEW_ASSESSORS, assessors, given);
        }
        if (given % 2 == 0) {
            throw new Problem(ProblemCode.ASSESSORS_MUST_BE_ODD, given);
        }
    }

    /** Problems: TOO_FEW_INVIGILATORS. */
    void requireInvigilators(int given) {
        if (given < invigilators) {
            throw new Problem(ProblemCode.TOO_FEW_INVIGILATORS, invigilators, given);
        }
    }
}
