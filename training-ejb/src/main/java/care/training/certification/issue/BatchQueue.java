package care.training.certification.issue;

import care.training.kernel.ProblemCode;
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
 * Who works on which rows: a lease of one minute by the database's own time, taken for a few rows at once. A worker that
 * dies lets its leases run out, and another goes on.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BatchQueue {
    /** Taken at once; a certificate takes some tens of milliseconds, so that a lease outlasts them by far. */
    private static final int ROWS_AT_ONCE = 10;

    private static final String MAY_WORK = """
            b.finished_at is null and b.paused_at is null and (not b.needs_approval or b.approved_at is not null)
            and (b.resting_until is null or b.resting_until < now())""";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    /** The oldest batch that has rows nobody works on, or none left and was not finished. */
    public Optional<UUID> next() {
        List<?> found = database.createNativeQuery(
                        "select b.id from certificate_batch b where " + MAY_WORK + """
                         and (exists (select 1 from certificate_batch_row r where r.batch_id = b.id
                                and r.state = 'WAITING' and (r.leased_until is null or r.leased_until < now()))
                            or not exists (select 1 from certificate_batch_row r where r.batch_id = b.id
                                and r.state = 'WAITING'))
                        order by b.started_at limit 1""", UUID.class)
                .getResultList();
        return found.stream().map(UUID.class::cast).findFirst();
    }

    /** Takes the next rows of a batch, in their order; none while it is paused or rests, and when all are taken. */
    public List<UUID> take(UUID batch) {
        List<?> taken = database.createNativeQuery("""
                        with mine as (
                            select r.id from certificate_batch_row r join certificate_batch b on b.id = r.batch_id
                            where r.batch_id = :batch and r.state = 'WAITING' and """ + " " + MAY_WORK + """
                             and (r.leased_until is null or r.leased_until < now())
                            order by r.position limit :most for update of r skip locked),
                        leased as (
                            update certificate_batch_row r set leased_until = now() + interval '1 minute'
                            from mine where r.id = mine.id returning r.id, r.position)
                        select id from leased order by position""", UUID.class)
                .setParameter("batch", batch)
                .setParameter("most", ROWS_AT_ONCE)
                .getResultList();
        return taken.stream().map(UUID.class::cast).toList();
    }

    /** Whether a row that was taken may be worked on now: its batch may have been paused since. */
    public boolean mayWorkOn(UUID row) {
        return !database.createNativeQuery("select 1 from certificate_batch_row r join certificate_batch b"
                        + " on b.id = r.batch_id where r.id = :row and " + MAY_WORK)
                .setParameter("row", row)
                .getResultList()
                .isEmpty();
    }

    /** Gives rows back that were taken and not dealt with. */
    public void giveBack(List<UUID> rows) {
        if (!rows.isEmpty()) {
            database.createNativeQuery("update certificate_batch_row set leased_until = null"
                            + " where id in (:rows) and state = 'WAITING'")
                    .setParameter("rows", rows)
                    .executeUpdate();
        }
    }

    /** Nothing can be signed, for this reason: nobody tries again for a quarter of a minute. */
    public void rest(UUID batch, ProblemCode why) {
        database.createNativeQuery("update certificate_batch set resting_until = now() + interval '15 seconds',"
                        + " resting_for = :why where id = :batch")
                .setParameter("why", why.name())
                .setParameter("batch", batch)
                .executeUpdate();
    }

    /** Something was signed: the batch rests no more. */
    public void rested(UUID batch) {
        database.createNativeQuery("update certificate_batch set resting_until = null, resting_for = null"
                        + " where id = :batch and resting_until < now()")
                .setParameter("batch", batch)
                .executeUpdate();
    }

    /** The batch is done, where no row waits any more. */
    public void finish(UUID batch) {
        database.createNativeQuery("""
                        update certificate_batch b set finished_at = :now, resting_until = null, resting_for = null
                        where id = :batch and finished_at is null and not exists (select 1 from certificate_batch_row r
                            where r.batch_id = b.id and r.state = 'WAITING')""")
                .setParameter("now", clock.instant())
                .setParameter("batch", batch)
                .executeUpdate();
    }
}
