package care.training.learning;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.registry.merge.MergeJournal;
import care.training.registry.merge.PeopleMerged;
import care.training.registry.merge.PeopleMerging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Enrolments follow a person whose records are merged; nobody has two seats of one class. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MergedLearners {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private MergeJournal journal;

    /** Problems: MERGE_SAME_CLASS. */
    void refuseSameClass(@Observes PeopleMerging people) {
        boolean same = (Boolean) database.createNativeQuery(
                        "select exists (select 1 from enrolment a join enrolment b on a.class_id = b.class_id"
                                + " where a.person_id = :survivor and b.person_id = :absorbed)",
                        Boolean.class)
                .setParameter("survivor", people.survivor())
                .setParameter("absorbed", people.absorbed())
                .getSingleResult();
        if (same) {
            throw new Problem(ProblemCode.MERGE_SAME_CLASS);
        }
    }

    void move(@Observes PeopleMerged merged) {
        journal.move(merged, "enrolment", "person_id");
    }
}
