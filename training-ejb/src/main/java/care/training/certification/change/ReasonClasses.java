package care.training.certification.change;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.rules.Names;
import java.util.Map;

/** Classes of reasons for what is decided of a certificate: data, by their codes. */
final class ReasonClasses {
    private ReasonClasses() {}

    /** Problems: INVALID_INPUT (reason), which names the codes there are. */
    static void require(String code, Map<String, Names> classes) {
        if (code == null || !classes.containsKey(code)) {
            throw Problem.invalid(
                    "reason", ProblemCode.UNKNOWN_VALUE, String.valueOf(code), String.join(", ", classes.keySet()));
        }
    }
}
