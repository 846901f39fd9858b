package care.training.learning;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.registry.merge.PeopleMerging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Nobody has two seats of one class, or two places in its line: one must be given up before records are merged. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MergedLearners {
    private static final String PLACES =
            "(select class_id from enrolment where person_id = :%1$s and withdrawn_at is null"
                    + " union select class_id from waiting_place where person_id = :%1$s and state in ('WAITING', 'OFFERED')) %1$s";

    @PersistenceContext
    private EntityManager database;

    /** Problems: MERGE_SAME_CLASS. */
    void refuseSameClass(@Observes PeopleMerging people) {
        boolean same = (Boolean) database.createNativeQuery(
                        "select exists (select class_id from " + PLACES.formatted("survivor")
                                + " intersect select class_id from " + PLACES.formatted("absorbed") + ")",
                        Boolean.class)
                .setParameter("survivor", people.survivor())
                .setParameter("absorbed", people.absorbed())
                .getSingleResult();
        if (same) {
            throw new Problem(ProblemCode.MERGE_SAME_CLASS);
        }
    }
}
