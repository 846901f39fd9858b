package care.training.certification.validity;

import care.training.kernel.rules.Sourced;
import java.util.List;
import java.util.Map;

/**
 * The rule of what ends.
 *
 * @param months how long a term lasts
 * @param windowMonths how long before the last day it may be renewed
 * @param renewal the ways to renew it in time
 * @param grace how long after the last day it may still be renewed
 * @param reinstatementMonths how long after the last day it can be brought back
 * @param reinstatement the ways to bring it back
 * @param sources where each value comes from, by its key in the file
 */
public record ValidityTerm(
        int months,
        int windowMonths,
        List<RenewalWay> renewal,
        Grace grace,
        int reinstatementMonths,
        List<RenewalWay> reinstatement,
        Map<String, Sourced> sources) {
    public ValidityTerm {
        renewal = List.copyOf(renewal);
        reinstatement = List.copyOf(reinstatement);
        sources = Map.copyOf(sources);
    }

    /**
     * Time after the last day.
     *
     * @param onWorkingDay whether its own last day moves to the next working day where it is free
     */
    public record Grace(int months, boolean onWorkingDay) {}

    /** The ways that are open in a state; none where nothing can be asked for in it, now or later. */
    public List<RenewalWay> ways(ValidityState state) {
        return switch (state) {
            case TO_COME, CURRENT, RENEWABLE, IN_GRACE -> renewal;
            case LAPSED -> reinstatement;
            case WITHOUT_END, GONE -> List.of();
        };
    }
}
