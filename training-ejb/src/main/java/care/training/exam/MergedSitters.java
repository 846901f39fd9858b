package care.training.exam;

import care.training.registry.merge.MergeJournal;
import care.training.registry.merge.PeopleMerged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Sittings follow a person whose records are merged. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MergedSitters {
    @Inject
    private MergeJournal journal;

    void move(@Observes PeopleMerged merged) {
        journal.move(merged, "sitting", "person_id");
    }
}
