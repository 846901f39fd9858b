package care.training.check.monitoring;

import care.training.registry.IdentityGrew;
import care.training.registry.merge.MergeUndone;
import care.training.registry.merge.PeopleMerged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;

/**
 * More becomes known of somebody: a document, a name, that two records are of one person; or it turns out that they are not.
 * Employers who checked her are told of what their answers did not say, and of what no longer holds.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class IdentityWatch {
    @Inject
    private StaffWeighing weighing;

    @Inject
    private PastChecks pastChecks;

    @Inject
    private LateLooks late;

    @Inject
    private AlertRaising raising;

    void grew(@Observes IdentityGrew person) {
        look(Set.of(person.personId()));
    }

    void merged(@Observes PeopleMerged people) {
        look(Set.of(people.survivor()));
    }

    /** What was told of one of them for a ban of the other is taken back. */
    void parted(@Observes MergeUndone people) {
        look(Set.of(people.survivor(), people.absorbed()));
    }

    private void look(Set<UUID> people) {
        weighing.holdList();
        Subjects.Found about = new Subjects.Found(people, Set.of());
        for (UUID ban : weighing.bansNear(people)) {
            raising.raise(pastChecks.thatMissed(ban, about));
            raising.raise(pastChecks.meantNoMore(ban, about));
            late.ask(ban);
        }
    }
}
