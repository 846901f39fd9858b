package care.training.kernel;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A request that cannot be done, with a code of the catalogue and a text a person can act on. Rolls the transaction
 * back, so that nothing is half done.
 */
@ApplicationException(rollback = true)
public class Problem extends RuntimeException {
    private final ProblemCode code;
    private final transient Object[] arguments;
    private final transient List<Violation> violations;

    public Problem(ProblemCode code, Object... arguments) {
        this(code, List.of(), arguments);
    }

    private Problem(ProblemCode code, List<Violation> violations, Object... arguments) {
        super(code.code());
        this.code = code;
        this.arguments = arguments;
        this.violations = List.copyOf(violations);
    }

    /** Bad input: 400 with the fields that must be mended. */
    public static Problem invalid(List<Violation> violations) {
        return new Problem(ProblemCode.INVALID_INPUT, violations);
    }

    /** A problem of its own kind with everything that is wrong named besides. */
    public static Problem violated(ProblemCode code, List<Violation> violations, Object... arguments) {
        return new Problem(code, violations, arguments);
    }

    /** The same problem, said of one field: it then stands beside that field. */
    public Problem about(String field) {
        return new Problem(code, List.of(new Violation(field, code, arguments())), arguments());
    }

    public static Problem invalid(String field, ProblemCode code, Object... arguments) {
        return invalid(List.of(new Violation(field, code, arguments)));
    }

    /** The same of an input whose parts are named within {@code parent}, e.g. {@code subject.documentNumber}. */
    public Problem within(String parent) {
        return renamed(violation -> parent + "." + violation.field());
    }

    /** The same of the input's field {@code field}, whatever its part was called. */
    public Problem at(String field) {
        return renamed(violation -> field);
    }

    /** The same, each field called as {@code name} says: as it is on the page. */
    public Problem renamed(Function<Violation, String> name) {
        List<Violation> renamed = violations.stream()
                .map(violation -> new Violation(
                        name.apply(violation),
                        violation.code(),
                        violation.arguments().toArray()))
                .toList();
        return new Problem(code, renamed, arguments);
    }

    public ProblemCode code() {
        return code;
    }

    /** The values for the text; never personal data. */
    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }

    public List<Violation> violations() {
        return violations;
    }

    public String detail(Locale locale) {
        return code.text(locale, arguments);
    }
}
