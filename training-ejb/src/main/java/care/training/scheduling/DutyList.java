package care.training.scheduling;

import care.training.registry.recusal.RelationKind;
import java.io.Serializable;
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
     * @param recusals candidates whom she must not examine: where there is one, she must be replaced
     */
    public record OnDuty(UUID personId, String name, String card, List<Recused> recusals) {
        OnDuty(UUID personId, String name, String card) {
            this(personId, name, card, List.of());
        }

        public boolean isToBeReplaced() {
            return !recusals.isEmpty();
        }
    }

    /** Why an assessor must not examine the candidate on a seat. */
    public record Recused(int seat, RelationKind kind) implements Serializable {}

    public boolean isComplete() {
        return assessors.size() >= assessorsNeeded
                && invigilators.size() >= invigilatorsNeeded
                && assessors.stream().noneMatch(OnDuty::isToBeReplaced);
    }
}
