package care.training.certification;

import care.training.registry.merge.MergeJournal;
import care.training.registry.merge.PeopleMerged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Certificates that are about to be issued follow a person whose records are merged. Those that were issued stay under the
 * record they were made out for, whose key encrypts them; they are read with all of a person's records. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MergedHolders {
    @Inject
    private MergeJournal journal;

    void move(@Observes PeopleMerged merged) {
        journal.move(merged, "certificate_batch_row", "person_id");
    }
}
