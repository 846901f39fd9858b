package care.training.assessment;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** Whether a result is contested, for whoever builds on it. */
@ApplicationScoped
public class OpenRechecks {
    @PersistenceContext
    private EntityManager database;

    /** Problems: RESULT_CONTESTED while an objection is open, and once it was found right. */
    public void requireNone(UUID resultId) {
        boolean contested = !database.createQuery(
                        "select r.id from Recheck r where r.resultId = :result and r.state <> :stands", UUID.class)
                .setParameter("result", resultId)
                .setParameter("stands", RecheckState.RESULT_STANDS)
                .getResultList()
                .isEmpty();
        if (contested) {
            throw new Problem(ProblemCode.RESULT_CONTESTED);
        }
    }
}
