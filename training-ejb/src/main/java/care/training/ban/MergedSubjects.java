package care.training.ban;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.registry.Standing;
import care.training.registry.merge.MergeUndone;
import care.training.registry.merge.PeopleMerged;
import care.training.registry.merge.PeopleMerging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Whom bans reach is found anew when records are merged or parted; bans that contradict each other are two persons'. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MergedSubjects {
    @Inject
    private BanReach reach;

    @Inject
    private Standing standing;

    @Inject
    private Clock clock;

    /** Problems: MERGE_CONTRADICTING_BANS. */
    void refuseContradiction(@Observes PeopleMerging people) {
        LocalDate today = LocalDate.now(clock);
        List<Ban> others = reach.inForce(people.absorbed());
        boolean contradicted = reach.inForce(people.survivor()).stream()
                .anyMatch(ban -> others.stream().anyMatch(other -> ban.contradicts(other, today)));
        if (contradicted) {
            throw new Problem(ProblemCode.MERGE_CONTRADICTING_BANS);
        }
    }

    void reach(@Observes PeopleMerged merged) {
        standing.clear(merged.absorbed());
        reach.barIfMeant(merged.survivor());
    }

    void reach(@Observes MergeUndone undone) {
        standing.clear(undone.survivor());
        reach.barIfMeant(undone.survivor());
        reach.barIfMeant(undone.absorbed());
    }
}
