package care.training.scheduling;

import java.util.List;
import java.util.UUID;

/**
 * Who is on duty in a session, and how many there must be for the candidates booked so far.
 *
 * @param assessorsNeeded by the standard's formula; always odd
 * @param invigilatorsNeeded by the standard's formula
 */
public record DutyList(
        UUID sessionId,
        List<OnDuty> assessors,
        List<OnDuty> invigilators,
        int candidates,
        int assessorsNeeded,
        int invigilatorsNeeded) {

    /**
     * One of them.
     *
     * @param card number of the assessor's card; absent for invigilators
     */
    public record OnDuty(UUID personId, String name, String card) {}

    public boolean isComplete() {
        return assessors.size() >= assessorsNeeded && invigilators.size() >= invigilatorsNeeded;
    }
}
