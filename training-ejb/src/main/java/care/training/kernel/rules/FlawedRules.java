package care.training.kernel.rules;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import care.training.kernel.Worded;
import java.util.List;
import java.util.stream.Collectors;

/** Rules that cannot be right: the application does not start on them, and nobody is let put them into force. */
public class FlawedRules extends IllegalStateException {
    private final transient List<Flaw> flaws;

    public FlawedRules(Flaw flaw) {
        this(List.of(flaw));
    }

    public FlawedRules(List<Flaw> flaws) {
        super(flaws.stream().map(Flaw::toString).collect(Collectors.joining("\n")));
        this.flaws = List.copyOf(flaws);
    }

    /** Problem RULES_FLAWED with line and place of everything that is wrong. */
    public Problem asProblem() {
        return Problem.violated(
                ProblemCode.RULES_FLAWED,
                flaws.stream().map(FlawedRules::violation).toList(),
                flaws.size());
    }

    private static Violation violation(Flaw flaw) {
        String file = flaw.file().isEmpty() ? "file" : flaw.file();
        Worded text = flaw::text;
        return new Violation(
                flaw.place().isEmpty() ? file : file + ": " + flaw.place(),
                ProblemCode.RULE_FLAW,
                String.valueOf(flaw.line()),
                text);
    }

    /** Never empty. */
    public List<Flaw> flaws() {
        return flaws;
    }
}
