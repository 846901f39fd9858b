package care.training.scheduling;

import care.training.kernel.PlatformClock;
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
import java.time.Instant;

/** Seats and duties follow a person whose records are merged; nobody has two of one session. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MergedCandidates {
    private static final String IN_SESSION =
            "(select session_id from booking where person_id = :%1$s and state = 'BOOKED'"
                    + " union select session_id from duty where person_id = :%1$s)";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private MergeJournal journal;

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

    void move(@Observes PeopleMerged merged) {
        journal.move(merged, "booking", "person_id");
        journal.move(merged, "duty", "person_id");
    }
}
