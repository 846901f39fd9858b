package care.training.ban;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.registry.OneAtATime;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** That nobody is suspended again and again without a decision. */
@Dependent
class Suspensions {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private BanSubjects subjects;

    @Inject
    private BanRules rules;

    @Inject
    private OneAtATime oneAtATime;

    /** Problems: SUSPENDED_BEFORE, also where two are approved at once. */
    void requireFirst(Ban suspension, LocalDate today) {
        for (BanDocument document : subjects.documents(List.of(suspension.id())).get(suspension.id())) {
            oneAtATime.hold("document", document.numberHash());
            Long earlier = database.createQuery(
                            "select count(b) from Ban b join BanDocument d on d.banId = b.id where d.numberHash = :hash"
                                    + " and b.id <> :this and b.kind = :kind and b.state = :state and b.startsOn > :since",
                            Long.class)
                    .setParameter("hash", document.numberHash())
                    .setParameter("this", suspension.id())
                    .setParameter("kind", BanKind.SUSPENDED_PENDING)
                    .setParameter("state", BanState.IN_FORCE)
                    .setParameter("since", today.minusDays(rules.suspension().notAgainWithinDays()))
                    .getSingleResult();
            if (earlier > 0) {
                throw new Problem(ProblemCode.SUSPENDED_BEFORE);
            }
        }
    }
}
