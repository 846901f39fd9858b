package care.training.registry.organization;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The classes of one age that an organization runs.
 *
 * @param classes how many of them, 1 to 200
 * @param places for children in all of them together, 1 to 5,000
 */
public record ClassPlaces(AgeClass ageClass, int classes, int places) {
    static final int MOST_CLASSES = 200;
    static final int MOST_PLACES = 5000;

    public ClassPlaces {
        List<Violation> violations = new ArrayList<>();
        if (ageClass == null) {
            violations.add(new Violation("ageClass", ProblemCode.REQUIRED));
        }
        if (classes < 1 || classes > MOST_CLASSES) {
            violations.add(new Violation("classes", ProblemCode.OUT_OF_RANGE, 1, MOST_CLASSES));
        }
        if (places < 1 || places > MOST_PLACES) {
            violations.add(new Violation("places", ProblemCode.OUT_OF_RANGE, 1, MOST_PLACES));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    /** An age stands once, with all its classes together. Problems: INVALID_INPUT. */
    public static void requireEachOnce(List<ClassPlaces> offered) {
        Set<AgeClass> seen = new HashSet<>();
        for (ClassPlaces one : offered) {
            if (!seen.add(one.ageClass())) {
                throw Problem.invalid("classes", ProblemCode.AGE_CLASS_DOUBLED);
            }
        }
    }
}
