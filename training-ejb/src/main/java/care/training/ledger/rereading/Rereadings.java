package care.training.ledger.rereading;

import care.training.kernel.CurrentCaller;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Has the whole database read again against the log, by whoever answers for it. It goes on by itself. */
@Stateless
@RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
public class Rereadings {
    /** Held while one is asked for; any number that nothing else holds. */
    private static final long LOCK = 0x7265726561645FL;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** Begins one; the one that is not over yet, where there is one. */
    public RereadingView begin() {
        database.createNativeQuery("select cast(pg_advisory_xact_lock(:lock) as text)", String.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
        return open().orElseGet(() -> {
            Rereading asked = new Rereading(caller.subject(), clock.instant());
            database.persist(asked);
            return asked.view();
        });
    }

    private Optional<RereadingView> open() {
        return database.createQuery(
                        "select r from Rereading r where r.state in"
                                + " (care.training.ledger.rereading.RereadingState.WAITING,"
                                + " care.training.ledger.rereading.RereadingState.RUNNING)",
                        Rereading.class)
                .getResultStream()
                .map(Rereading::view)
                .findFirst();
    }

    /** Problems: NOT_FOUND. */
    public RereadingView get(UUID id) {
        return Optional.ofNullable(database.find(Rereading.class, id))
                .map(Rereading::view)
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    /** The latest first. */
    public Page<RereadingView> list(int page, int size) {
        return new Page<>(
                database.createQuery("select r from Rereading r order by r.askedAt desc, r.id", Rereading.class)
                        .setFirstResult(Page.first(page, size))
                        .setMaxResults(Page.size(size))
                        .getResultStream()
                        .map(Rereading::view)
                        .toList(),
                database.createQuery("select count(r) from Rereading r", Long.class)
                        .getSingleResult());
    }
}
