package care.training.standard;

import care.training.kernel.Level;
import care.training.kernel.rules.Names;
import care.training.kernel.rules.Sourced;
import java.util.List;

/** One way to enter a level (申报条件): all its conditions must hold, and any one way suffices. */
record Way(String id, Level level, Names text, List<Condition> conditions, Sourced sourced) {
    Way {
        conditions = List.copyOf(conditions);
    }

    boolean isDeclared() {
        return conditions.stream().anyMatch(Condition.Intention.class::isInstance);
    }
}
