package care.training.ledger.rereading;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** Reads the database again against the log where somebody asked for it, on one node, entry by entry. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RereadingRunner {
    private static final System.Logger LOG = System.getLogger(RereadingRunner.class.getName());

    @Inject
    private RereadingQueue queue;

    @Inject
    private LogAgain log;

    private final AtomicBoolean atWork = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void work() {
        if (!atWork.compareAndSet(false, true)) {
            return;
        }
        try {
            queue.take().ifPresent(this::read);
        } catch (RuntimeException failed) {
            // nobody is heard of it, so that after a minute it is begun anew
            LOG.log(System.Logger.Level.ERROR, "the log could not be read again", failed);
        } finally {
            atWork.set(false);
        }
    }

    private void read(UUID id) {
        Reread reread = new Reread();
        long total = log.size();
        while (reread.difference() == null && reread.tree().size() < total) {
            log.readOn(reread);
            queue.goOn(id, reread, total);
        }
        if (reread.difference() == null) {
            log.readTheRest(reread);
        }
        queue.end(id, reread);
        if (reread.difference() != null) {
            LOG.log(System.Logger.Level.ERROR, "database and log do not say the same: " + reread.difference());
        }
    }
}
