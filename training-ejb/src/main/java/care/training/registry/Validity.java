package care.training.registry;

import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import java.time.LocalDate;
import java.util.List;

/** A first and a last day that must both be given, in their order. */
final class Validity {
    private Validity() {}

    static void check(LocalDate from, LocalDate to, List<Violation> violations) {
        if (from == null) {
            violations.add(new Violation("validFrom", ProblemCode.REQUIRED));
        }
        if (to == null) {
            violations.add(new Violation("validTo", ProblemCode.REQUIRED));
        }
        if (from != null && to != null && to.isBefore(from)) {
            violations.add(new Violation("validTo", ProblemCode.END_BEFORE_START));
        }
    }
}
