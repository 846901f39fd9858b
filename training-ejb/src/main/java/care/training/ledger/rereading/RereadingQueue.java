package care.training.ledger.rereading;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Which rereading is to be worked on, and how far it is. One that nobody was heard of for a minute is begun anew. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RereadingQueue {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    /** Takes the one that waits, or whose reader died. */
    public Optional<UUID> take() {
        return database.createNativeQuery("""
            with taken as (update log_rereading set state = 'RUNNING', seen_at = now() where id in (
                select id from log_rereading where state = 'WAITING'
                    or (state = 'RUNNING' and seen_at < now() - interval '1 minute')
                limit 1 for update skip locked)
            returning id)
            select id from taken""", UUID.class).getResultList().stream()
                .map(UUID.class::cast)
                .findFirst();
    }

    public void goOn(UUID id, Reread reread, long total) {
        database.find(Rereading.class, id).goOn(reread, total);
        seen(id);
    }

    public void end(UUID id, Reread reread) {
        database.find(Rereading.class, id).end(reread, clock.instant());
        seen(id);
    }

    private void seen(UUID id) {
        database.flush();
        database.createNativeQuery("update log_rereading set seen_at = now() where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
