package care.training.ledger.keys;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;

/** Works on a rotation where there is one, on every node; each step is done by one of them. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FieldRotationRunner {
    private static final System.Logger LOG = System.getLogger(FieldRotationRunner.class.getName());

    @Inject
    private FieldRotationWork work;

    private final AtomicBoolean atWork = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void look() {
        if (!atWork.compareAndSet(false, true)) {
            return;
        }
        try {
            while (work.step()) {
                Thread.yield();
            }
        } catch (RuntimeException failed) {
            // how far it was is kept, and it goes on from there
            LOG.log(System.Logger.Level.ERROR, "encrypted fields could not be put under another key", failed);
        } finally {
            atWork.set(false);
        }
    }
}
