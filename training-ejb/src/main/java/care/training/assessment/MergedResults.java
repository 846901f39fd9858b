package care.training.assessment;

import care.training.registry.merge.MergeJournal;
import care.training.registry.merge.PeopleMerged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Results, and the cards an assessor signed, follow a person whose records are merged. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MergedResults {
    @Inject
    private MergeJournal journal;

    void move(@Observes PeopleMerged merged) {
        journal.move(merged, "result", "person_id");
        journal.move(merged, "scorecard", "assessor");
    }
}
