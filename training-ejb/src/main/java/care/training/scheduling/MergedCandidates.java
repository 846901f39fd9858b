package care.training.scheduling;

import care.training.kernel.PlatformClock;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.registry.merge.PeopleMerging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Nobody has two seats or duties of one exam session: two records that have are not one person's. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MergedCandidates {
    private static final String IN_SESSION =
            "(select session_id from booking where person_id = :%1$s and state = 'BOOKED'"
                    + " union select session_id from duty where person_id = :%1$s)";

    @PersistenceContext
    private EntityManager database;

    /** Problems: MERGE_SAME_SESSION, naming its day. */
    void refuseSameSession(@Observes PeopleMerging people) {
        database.createNativeQuery(
                        "select theory_at from exam_session where id in " + IN_SESSION.formatted("survivor")
                                + " and id in " + IN_SESSION.formatted("absorbed") + " order by theory_at limit 1",
                        Instant.class)
                .setParameter("survivor", people.survivor())
                .setParameter("absorbed", people.absorbed())
                .getResultStream()
                .findFirst()
                .ifPresent(at -> {
                    throw new Problem(
                            ProblemCode.MERGE_SAME_SESSION,
                            ((Instant) at)
                                    .atZone(PlatformClock.ZONE)
                                    .toLocalDate()
                                    .toString());
                });
    }
}
