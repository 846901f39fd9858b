package care.training.kernel.rules;

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

    /** Never empty. */
    public List<Flaw> flaws() {
        return flaws;
    }
}
