package care.training.certification.issue;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which node works on which batch: a lease of one minute by the database's own time, renewed with every certificate. A
 * node that dies lets its lease run out, and another goes on.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BatchQueue {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    /** Takes the oldest unfinished batch that nobody works on. */
    public Optional<UUID> take() {
        List<?> taken = database.createNativeQuery("""
                        update certificate_batch set leased_until = now() + interval '1 minute'
                        where id = (select id from certificate_batch
                            where finished_at is null and (leased_until is null or leased_until < now())
                            order by started_at limit 1 for update skip locked)
                        returning id""", UUID.class).getResultList();
        return taken.stream().map(UUID.class::cast).findFirst();
    }

    /** The rows still to be dealt with, in their order. */
    public List<UUID> waiting(UUID batch) {
        return database.createQuery(
                        "select r.id from BatchRow r where r.batchId = :batch and r.state = :waiting"
                                + " order by r.position",
                        UUID.class)
                .setParameter("batch", batch)
                .setParameter("waiting", BatchRowState.WAITING)
                .getResultList();
    }

    /** The batch is done, where no row waits any more. */
    public void finish(UUID batch) {
        database.createNativeQuery("""
                        update certificate_batch b set finished_at = :now, leased_until = null
                        where id = :batch and not exists (select 1 from certificate_batch_row r
                            where r.batch_id = b.id and r.state = 'WAITING')""")
                .setParameter("now", clock.instant())
                .setParameter("batch", batch)
                .executeUpdate();
    }
}
