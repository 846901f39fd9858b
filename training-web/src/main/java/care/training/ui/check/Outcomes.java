package care.training.ui.check;

import care.training.check.CheckOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** How the outcomes of checks look: {@code #{checkOutcomes.kindOf(check.outcome)}}. */
@Named("checkOutcomes")
@ApplicationScoped
public class Outcomes {
    public List<CheckOutcome> getAll() {
        return List.of(CheckOutcome.values());
    }

    public String kindOf(CheckOutcome outcome) {
        return kind(outcome);
    }

    static String kind(CheckOutcome outcome) {
        return switch (outcome) {
            case NO_RECORD -> "ok";
            case BARRED -> "no";
            case POSSIBLE_MATCH -> "wait";
        };
    }
}
