package care.training.check.batch;

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
 * Who works on which rows: a lease of one minute by the database's own time, taken for a group at once. A worker that dies
 * lets its leases run out, and another goes on.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CheckBatchQueue {
    /** Checked in one transaction: fewer ask the database oftener, more keep it longer and lose more where one fails. */
    static final int ROWS_AT_ONCE = 250;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    /** The oldest batch that has rows nobody works on, or none left and was not finished. */
    public Optional<UUID> next() {
        List<?> found = database.createNativeQuery("""
                        select b.id from check_batch b where b.finished_at is null
                        and (exists (select 1 from check_batch_row r where r.batch_id = b.id and r.outcome = 'WAITING'
                                and (r.leased_until is null or r.leased_until < now()))
                            or not exists (select 1 from check_batch_row r where r.batch_id = b.id
                                and r.outcome = 'WAITING'))
                        order by b.handed_in_at limit 1""", UUID.class).getResultList();
        return found.stream().map(UUID.class::cast).findFirst();
    }

    /** Takes the next rows of a batch, in their order; none when all are taken. */
    public List<UUID> take(UUID batch) {
        List<?> taken = database.createNativeQuery("""
                        with mine as (
                            select r.id from check_batch_row r where r.batch_id = :batch and r.outcome = 'WAITING'
                                and (r.leased_until is null or r.leased_until < now())
                            order by r.position limit :most for update skip locked),
                        leased as (
                            update check_batch_row r set leased_until = now() + interval '1 minute'
                            from mine where r.id = mine.id returning r.id, r.position)
                        select id from leased order by position""", UUID.class)
                .setParameter("batch", batch)
                .setParameter("most", ROWS_AT_ONCE)
                .getResultList();
        return taken.stream().map(UUID.class::cast).toList();
    }

    /** The batch is done, where no row waits any more. */
    public void finish(UUID batch) {
        database.createNativeQuery("""
                        update check_batch b set finished_at = :now where id = :batch and finished_at is null
                        and not exists (select 1 from check_batch_row r
                            where r.batch_id = b.id and r.outcome = 'WAITING')""")
                .setParameter("now", clock.instant())
                .setParameter("batch", batch)
                .executeUpdate();
    }
}
