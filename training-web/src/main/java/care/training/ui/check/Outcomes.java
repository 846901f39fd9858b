package care.training.ui.check;

import care.training.check.CheckOutcome;
import care.training.check.cases.CaseStanding;
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

    /** The look of what became of a possible match. */
    public String kindOfCase(CaseStanding.State state) {
        return switch (state) {
            case OPEN -> "wait";
            case CONFIRMED_BARRED -> "no";
            case NOT_THE_PERSON -> "ok";
        };
    }

    static String kind(CheckOutcome outcome) {
        return switch (outcome) {
            case NO_RECORD -> "ok";
            case BARRED -> "no";
            case POSSIBLE_MATCH -> "wait";
        };
    }
}
