package care.training.standard;

import care.training.kernel.Level;
import care.training.kernel.Problem;
import java.time.LocalDate;
import java.util.Optional;

/** The standards as they hold now beside the standards as they would hold after a change. */
public final class ProposedStandards {
    private final StandardTimeline now;
    private final StandardTimeline then;
    private final LocalDate from;

    ProposedStandards(StandardTimeline now, StandardTimeline then, LocalDate from) {
        this.now = now;
        this.then = then;
        this.from = from;
    }

    /** Refuses, with flaws, rules that would not fit together on any day from the first on. */
    ProposedStandards requireWhole() {
        then.requireWhole(from);
        return this;
    }

    /** The first day for which the change holds. */
    public LocalDate from() {
        return from;
    }

    /** An edition as it would stand, whenever it begins. */
    public Optional<Standard> edition(String occupation, String edition) {
        return then.whole().edition(occupation, edition);
    }

    /** The decision by what holds now; empty where no edition holds on that day or it lacks the level. */
    public Optional<EligibilityDecision> now(Facts facts, String occupation, Level level, LocalDate on) {
        return decide(now, facts, occupation, level, on);
    }

    /** The decision by what would hold; empty where no edition would or it would lack the level. */
    public Optional<EligibilityDecision> then(Facts facts, String occupation, Level level, LocalDate on) {
        return decide(then, facts, occupation, level, on);
    }

    private static Optional<EligibilityDecision> decide(
            StandardTimeline rules, Facts facts, String occupation, Level level, LocalDate on) {
        try {
            return rules.on(on).inForce(occupation, on).map(standard -> Eligibility.decide(facts, standard, level, on));
        } catch (Problem nothingToDecideBy) {
            return Optional.empty();
        }
    }
}
